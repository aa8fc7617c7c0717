# Meine Beiträge: was aus allem wurde
contributions-lead = Was aus allem wurde, was Sie beigetragen haben.
contributions-kind-idea = Idee
contributions-kind-comment = Kommentar
contributions-kind-support = Unterstützung
contributions-kind-survey = Umfrage
contributions-kind-vote = Abstimmung
contributions-ideas = Ihre Ideen
contributions-comments = Ihre Kommentare
contributions-supports = Was Sie unterstützen
contributions-taken-part = Ihre Teilnahmen
contributions-unfinished = Noch nicht abgegeben
contributions-comment-to = Kommentar zu „{ $title }“
contributions-comment-published = Sichtbar für alle
contributions-supports-count = { $count ->
    [one] 1 Unterstützung
   *[other] { $count } Unterstützungen
}
contributions-counted = Gezählt
contributions-recorded = Angekommen
contributions-recorded-text = Dass Sie teilgenommen haben, ist vermerkt. Was Sie angegeben haben, zeigt diese Seite nicht.
contributions-counted-text = Das Ergebnis liegt vor.
contributions-result = Zum Ergebnis
contributions-change = Sie können Ihre Stimme bis zum Ende ändern.
contributions-empty-title = Noch kein Beitrag von Ihnen
contributions-empty-text = Schreiben Sie eine Idee, oder unterstützen Sie eine. Hier sehen Sie dann, was daraus wird.
