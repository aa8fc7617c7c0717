# Sätze nach einem gelungenen Formular, nach dem Schlüssel der Meldung
note-title = { $note ->
   *[other] Gespeichert
}
note-text = { $note ->
   *[other] Ihre Eingabe ist gespeichert.
}
note-receipt = Ihre Quittung
note-receipt-hint = Mit diesem Code finden Sie Ihren Beitrag wieder. Schreiben Sie ihn sich auf.
note-receipt-check = Quittung prüfen
