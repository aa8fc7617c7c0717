note-title = { $note ->
    [measure-saved] Maßnahme gespeichert
    [action-field-saved] Handlungs-Feld gespeichert
    [strategy-saved] Strategie gespeichert
    [decision-recorded] Der Beschluss ist jetzt öffentlich
   *[other] Gespeichert
}
note-text = { $note ->
    [measure-saved] Alle können die Änderung sehen.
    [action-field-saved] Alle können die Änderung sehen.
    [strategy-saved] Alle können die Änderung sehen.
    [decision-recorded] Der Fahrplan ist geändert. Wer mitgemacht hat, bekommt eine E-Mail.
   *[other] Wir haben Ihre Eingabe gespeichert.
}
note-receipt = Ihre Quittung
note-receipt-hint = Mit diesem Code finden Sie Ihren Beitrag wieder. Schreiben Sie den Code auf.
note-receipt-check = Quittung prüfen
