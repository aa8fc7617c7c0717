# Beiträge melden
notice-title = Beitrag melden
notice-lead = Ist etwas an diesem Beitrag nicht erlaubt? Ein Mensch sieht sich das an.
notice-link-idea = Diese Idee melden
notice-link-comment = Melden
notice-link-comment-of = Kommentar melden: { $author }
notice-reason-legend = Worum geht es?
notice-reason = { $reason ->
    [insult] Beleidigung
    [hate] Hetze oder Drohung
    [privacy] Private Angaben über jemanden
    [copyright] Fremder Text ohne Erlaubnis
    [spam] Werbung oder Unsinn
    [illegal] Anderer Verstoß gegen ein Gesetz
    [other] Etwas anderes
   *[unknown] Weiterer Grund
}
notice-text = Begründung
notice-text-hint = Was genau ist das Problem, und warum?
notice-email-hint = Dann bekommen Sie eine Bestätigung und erfahren, wie entschieden wurde.
notice-submit = Meldung abschicken
notice-note = Die Moderation sieht Ihre Meldung, aber weder Namen noch E-Mail-Adresse.
notices-title = Meldungen
notices-lead = { $count ->
    [0] Keine Meldung wartet.
    [one] Eine Meldung wartet.
   *[other] { $count } Meldungen warten, die ältesten stehen oben.
}
notices-link = { $count ->
    [one] Eine Meldung wartet auf Ihre Entscheidung
   *[other] { $count } Meldungen warten auf Ihre Entscheidung
}
notice-given = Gemeldet:
notice-already-hidden = Schon ausgeblendet
notice-hide = Beitrag ausblenden
notice-keep = Beitrag stehen lassen
notice-decision-hint = Wer gemeldet hat, bekommt sie. Beim Ausblenden steht sie auch öffentlich dabei.
notice-decide = Entscheiden
author-former = Ehemals beteiligte Person
