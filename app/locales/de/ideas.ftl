# Ideen: Liste, Seite einer Idee, Formular, Unterstützen, Kommentare
ideas-lead = Lesen, unterstützen, weiterdenken. Jede Idee bekommt eine Antwort mit Begründung.
ideas-write = Idee schreiben
ideas-filter = Ideen filtern
ideas-filter-consultation = Beteiligung
ideas-filter-field = Handlungsfeld
ideas-filter-all = Alle
ideas-sorting = Reihenfolge
ideas-sorting-newest = Neueste zuerst
ideas-sorting-most-supported = Meiste Unterstützung zuerst
ideas-show = Anzeigen
ideas-count = { $count ->
    [one] 1 Idee
   *[other] { $count } Ideen
}
ideas-empty-title = Hier ist noch keine Idee
ideas-empty-text = Ändern Sie die Auswahl oder schreiben Sie die erste Idee.

idea-comments = { $count ->
    [0] keine Kommentare
    [one] 1 Kommentar
   *[other] { $count } Kommentare
}
idea-number = Idee Nr. { $number }
idea-state-pending = Wartet auf Freigabe
idea-state-hidden = Ausgeblendet
idea-state-merged = Zusammengeführt
idea-state-measure = Wurde zur Maßnahme
idea-state-answered = Beantwortet
idea-state-open = Offen

idea-support = Unterstützen
idea-supported = Unterstützt
idea-support-one = Person unterstützt diese Idee
idea-support-other = Personen unterstützen diese Idee
idea-support-title = Finden Sie das gut?
idea-support-title-closed = Unterstützung
idea-support-text = Jede Unterstützung zählt bei der Auswertung. Sie können sie zurückziehen, solange die Beteiligung läuft.
idea-support-sign-in = Melden Sie sich an, um zu unterstützen
idea-support-thanks = Danke. Ihre Unterstützung ist gezählt.
idea-support-withdrawn = Ihre Unterstützung ist zurückgezogen.
idea-support-closed = Die Beteiligung ist beendet. Die Unterstützungen sind gezählt.
idea-support-not-open = Die Beteiligung hat noch nicht begonnen.

idea-pending-title = Ihre Idee wartet auf die Moderation
idea-pending-text = Bis zur Freigabe sehen nur Sie und die Moderation sie. Meist dauert das höchstens zwei Werktage.
idea-hidden-title = Von der Moderation ausgeblendet
idea-hidden-text = Diese Seite sehen nur die Verfasserin oder der Verfasser und die Moderation.
idea-reason = Grund: { $reason }
idea-merged-title = Diese Idee geht in einer anderen weiter
idea-merged-text = Unterstützungen zählen dort mit, jede Person einmal.
idea-merged-link = Zur Idee „{ $title }“

idea-answer = Antwort der Gemeinde
idea-way = Was daraus wird
idea-step-submitted = Idee eingereicht
idea-step-published = Veröffentlicht
idea-step-hidden = Ausgeblendet
idea-step-received = Zusammengeführt mit
idea-step-merged = Geht weiter in
idea-step-answered = Antwort der Gemeinde
idea-step-proposed = Wurde zur vorgeschlagenen Maßnahme
idea-step-decided = { $verdict ->
    [adopt] Vom Gemeinderat angenommen
    [postpone] Vom Gemeinderat zurückgestellt
   *[reject] Vom Gemeinderat abgelehnt
}
idea-step-paper = { $day }, { $paper }
idea-step-done = Umgesetzt
idea-step-ahead-published = Prüfung durch die Moderation
idea-step-ahead-answer = Antwort der Gemeinde
idea-step-ahead-decision = Beschluss des Gemeinderats
idea-step-ahead-done = Umsetzung
idea-step-open = steht noch aus

idea-comment = Ihr Kommentar
idea-comment-hint = Freundlich und zur Sache, höchstens 5.000 Zeichen. Die Moderation liest jeden Kommentar, bevor er erscheint.
idea-comment-send = Kommentar senden
idea-comment-sign-in = Melden Sie sich an, um zu kommentieren
idea-comment-closed = Die Beteiligung ist beendet. Neue Kommentare sind nicht mehr möglich.
idea-comment-pending = Wartet auf Freigabe, nur für Sie und die Moderation sichtbar
idea-comment-hidden = Von der Moderation ausgeblendet. Grund: { $reason }
idea-comment-none = Noch hat niemand etwas dazu geschrieben.
idea-moderate = Idee moderieren

idea-new-lead = Schreiben Sie, wie Ihnen der Schnabel gewachsen ist. Auch ein Satz ist eine Idee.
idea-new-choose = Wozu passt Ihre Idee?
idea-new-none-title = Gerade läuft keine Ideenwerkstatt
idea-new-none-text = Sobald die Gemeinde wieder Ideen sammelt, steht es auf der Startseite.
idea-new-note = Ihr angezeigter Name: { $name }. Die Moderation liest jede Idee, bevor sie erscheint.
idea-title = Worum geht es?
idea-title-hint = Ein kurzer Titel, höchstens 150 Zeichen.
idea-text = Ihre Idee
idea-text-hint = Was soll anders werden, und wem hilft es? Aufzählungen beginnen mit „-“, **fett** geht auch. Nennen Sie keine anderen Personen mit Namen.
idea-field = Zu welchem Handlungsfeld gehört sie am ehesten?
idea-submit = Idee einreichen
idea-cancel = Abbrechen

author-guest = Gast
author-guest-named = { $name } (Gast)
author-counter = Am Schalter aufgenommen
author-counter-named = { $name } (am Schalter aufgenommen)
guest-name = Ihr Name
guest-name-hint = Er steht bei Ihrem Beitrag, mit dem Zusatz „Gast“. Ohne Namen steht dort nur „Gast“.
guest-note = Die Moderation liest jeden Beitrag, bevor er erscheint. Nach dem Absenden bekommen Sie einen Code: Damit sehen Sie immer, was daraus wird.
guest-sign-in = Lieber mit Konto? Anmelden
idea-comment-guest = Ohne Konto kommentieren
