# Sätze nach einem gelungenen Formular, nach dem Schlüssel der Meldung
note-title = { $note ->
    [measure-saved] Maßnahme gespeichert
    [action-field-saved] Handlungsfeld gespeichert
    [strategy-saved] Strategie gespeichert
    [decision-recorded] Beschluss veröffentlicht
   *[other] Gespeichert
}
note-text = { $note ->
    [measure-saved] Die Änderung ist öffentlich sichtbar.
    [action-field-saved] Die Änderung ist öffentlich sichtbar.
    [strategy-saved] Die Änderung ist öffentlich sichtbar.
    [decision-recorded] Der Fahrplan ist angepasst. Alle, die mitgemacht haben, bekommen eine E-Mail.
   *[other] Ihre Eingabe ist gespeichert.
}
note-receipt = Ihre Quittung
note-receipt-hint = Mit diesem Code finden Sie Ihren Beitrag wieder. Schreiben Sie ihn sich auf.
note-receipt-check = Quittung prüfen
