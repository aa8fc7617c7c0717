# Ideen in Leichter Sprache
ideas-lead = Lesen Sie die Ideen. Unterstützen Sie gute Ideen. Die Gemeinde antwortet auf jede Idee.
ideas-write = Eine Idee schreiben
ideas-filter = Ideen auswählen
ideas-filter-consultation = Beteiligung
ideas-filter-field = Handlungs-Feld
ideas-filter-all = Alle
ideas-sorting = Reihen-Folge
ideas-sorting-newest = Neue Ideen zuerst
ideas-sorting-most-supported = Beliebte Ideen zuerst
ideas-show = Anzeigen
ideas-count = { $count ->
    [one] 1 Idee
   *[other] { $count } Ideen
}
ideas-empty-title = Hier gibt es noch keine Idee
ideas-empty-text = Suchen Sie etwas anderes aus. Oder schreiben Sie die erste Idee.

idea-comments = { $count ->
    [0] keine Kommentare
    [one] 1 Kommentar
   *[other] { $count } Kommentare
}
idea-number = Idee Nummer { $number }
idea-state-pending = Die Moderation prüft noch
idea-state-hidden = Nicht mehr sichtbar
idea-state-merged = Gehört zu einer anderen Idee
idea-state-measure = Wurde zur Maßnahme
idea-state-answered = Hat eine Antwort
idea-state-open = Offen

idea-support = Unterstützen
idea-supported = Unterstützt
idea-support-one = Person findet die Idee gut
idea-support-other = Personen finden die Idee gut
idea-support-title = Finden Sie die Idee gut?
idea-support-title-closed = Unterstützung
idea-support-text = Dann unterstützen Sie die Idee. Sie können es später ändern. Das geht bis zum Ende von der Beteiligung.
idea-support-sign-in = Melden Sie sich an. Dann können Sie unterstützen.
idea-support-thanks = Danke. Sie unterstützen jetzt die Idee.
idea-support-withdrawn = Sie unterstützen die Idee nicht mehr.
idea-support-closed = Die Beteiligung ist zu Ende. Alle Unterstützungen sind gezählt.
idea-support-not-open = Die Beteiligung beginnt später.

idea-pending-title = Die Moderation prüft Ihre Idee
idea-pending-text = Jetzt sehen nur Sie und die Moderation Ihre Idee. Die Prüfung dauert meist 2 Arbeits-Tage.
idea-hidden-title = Die Moderation hat die Idee ausgeblendet
idea-hidden-text = Die Idee ist für andere nicht mehr sichtbar.
idea-reason = Der Grund ist: { $reason }
idea-merged-title = Diese Idee gehört jetzt zu einer anderen Idee
idea-merged-text = Ihre Unterstützung zählt dort weiter. Jede Person zählt ein Mal.
idea-merged-link = Zur Idee „{ $title }“

idea-answer = Antwort von der Gemeinde
idea-way = Das wird aus der Idee
idea-step-submitted = Jemand hat die Idee geschrieben
idea-step-published = Die Idee ist für alle sichtbar
idea-step-hidden = Die Moderation hat die Idee ausgeblendet
idea-step-received = Dazu kam die Idee
idea-step-merged = Gehört jetzt zur Idee
idea-step-answered = Die Gemeinde hat geantwortet
idea-step-proposed = Daraus wurde ein Vorschlag für eine Maßnahme
idea-step-decided = { $verdict ->
    [adopt] Der Gemeinde-Rat sagt Ja
    [postpone] Der Gemeinde-Rat verschiebt die Maßnahme
   *[reject] Der Gemeinde-Rat sagt Nein
}
idea-step-paper = { $day }, { $paper }
idea-step-done = Die Maßnahme ist fertig
idea-step-ahead-published = Die Moderation prüft die Idee
idea-step-ahead-answer = Die Gemeinde antwortet
idea-step-ahead-decision = Der Gemeinde-Rat entscheidet
idea-step-ahead-done = Die Gemeinde setzt die Maßnahme um
idea-step-open = kommt noch

idea-comment = Ihr Kommentar
idea-comment-hint = Bleiben Sie freundlich. Schreiben Sie höchstens 5.000 Zeichen. Die Moderation prüft jeden Kommentar.
idea-comment-send = Kommentar senden
idea-comment-sign-in = Melden Sie sich an. Dann können Sie einen Kommentar schreiben.
idea-comment-closed = Die Beteiligung ist zu Ende. Sie können keinen Kommentar mehr schreiben.
idea-comment-pending = Die Moderation prüft noch. Nur Sie und die Moderation sehen den Kommentar.
idea-comment-hidden = Die Moderation hat den Kommentar ausgeblendet. Der Grund ist: { $reason }
idea-comment-none = Es gibt noch keinen Kommentar.
idea-moderate = Idee prüfen

idea-new-lead = Schreiben Sie einfach los. Ein Satz genügt.
idea-new-choose = Zu welcher Beteiligung passt Ihre Idee?
idea-new-none-title = Die Gemeinde sammelt gerade keine Ideen
idea-new-none-text = Bald sammelt die Gemeinde wieder Ideen. Das steht dann auf der Start-Seite.
idea-new-note = Ihr Name steht bei der Idee: { $name }. Die Moderation prüft jede Idee.
idea-title = Worum geht es?
idea-title-hint = Schreiben Sie einen kurzen Titel. Er darf 150 Zeichen lang sein.
idea-text = Ihre Idee
idea-text-hint = Was soll anders werden? Wem hilft die Idee? Schreiben Sie keine Namen von anderen Personen.
idea-field = Zu welchem Handlungs-Feld passt die Idee?
idea-submit = Idee abschicken
idea-cancel = Abbrechen

author-guest = Gast
author-guest-named = { $name } (Gast)
author-counter = Am Schalter aufgeschrieben
author-counter-named = { $name } (am Schalter aufgeschrieben)
guest-name = Ihr Name
guest-name-hint = Der Name steht bei Ihrem Beitrag. Sie müssen keinen Namen nennen. Dann steht dort: Gast.
guest-note = Die Moderation prüft jeden Beitrag. Danach bekommen Sie einen Code. Mit dem Code sehen Sie, was daraus wird.
guest-sign-in = Möchten Sie ein Konto nutzen? Dann melden Sie sich an.
idea-comment-guest = Kommentar ohne Konto schreiben
