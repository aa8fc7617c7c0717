note-title = { $note ->
   *[other] Gespeichert
}
note-text = { $note ->
   *[other] Wir haben Ihre Eingabe gespeichert.
}
note-receipt = Ihre Quittung
note-receipt-hint = Mit diesem Code finden Sie Ihren Beitrag wieder. Schreiben Sie den Code auf.
note-receipt-check = Quittung prüfen
