notice-title = Beitrag melden
notice-lead = Ist dieser Beitrag nicht in Ordnung? Dann schreiben Sie uns. Ein Mensch prüft das.
notice-link-idea = Diese Idee melden
notice-link-comment = Melden
notice-link-comment-of = Kommentar melden: { $author }
notice-reason-legend = Was ist nicht in Ordnung?
notice-reason = { $reason ->
    [insult] Jemand beleidigt andere.
    [hate] Jemand droht oder hetzt.
    [privacy] Da steht Privates über jemanden.
    [copyright] Der Text gehört jemand anderem.
    [spam] Das ist Werbung.
    [illegal] Das ist verboten.
    [other] Etwas anderes
   *[unknown] Anderer Grund
}
notice-text = Ihre Erklärung
notice-text-hint = Was ist falsch? Warum?
notice-email-hint = Dann schicken wir Ihnen eine Antwort.
notice-submit = Meldung schicken
notice-note = Die Moderation liest Ihre Meldung. Sie sieht Ihren Namen nicht.
notices-title = Meldungen
notices-lead = Meldungen, die warten: { $count }.
notices-link = Meldungen, die warten: { $count }
notice-given = Gemeldet:
notice-already-hidden = Schon ausgeblendet
notice-hide = Beitrag ausblenden
notice-keep = Beitrag stehen lassen
notice-decision-hint = Die Person mit der Meldung bekommt den Grund. Blenden Sie den Beitrag aus? Dann sehen alle den Grund.
notice-decide = Entscheiden
author-former = Eine Person von früher
