# Meine Beiträge in Leichter Sprache
contributions-lead = Hier sehen Sie: Das wurde aus Ihren Beiträgen.
contributions-kind-idea = Idee
contributions-kind-comment = Kommentar
contributions-kind-support = Unterstützung
contributions-kind-survey = Umfrage
contributions-kind-vote = Abstimmung
contributions-ideas = Ihre Ideen
contributions-comments = Ihre Kommentare
contributions-supports = Diese Ideen unterstützen Sie
contributions-taken-part = Hier haben Sie mitgemacht
contributions-unfinished = Das haben Sie noch nicht abgegeben
contributions-comment-to = Kommentar zur Idee „{ $title }“
contributions-comment-published = Für alle sichtbar
contributions-supports-count = { $count ->
    [one] 1 Unterstützung
   *[other] { $count } Unterstützungen
}
contributions-counted = Gezählt
contributions-recorded = Angekommen
contributions-recorded-text = Sie haben mitgemacht. Ihre Antwort steht nicht auf dieser Seite.
contributions-counted-text = Das Ergebnis ist da.
contributions-result = Zum Ergebnis
contributions-change = Sie können Ihre Stimme noch ändern.
contributions-empty-title = Sie haben noch nichts beigetragen
contributions-empty-text = Schreiben Sie eine Idee. Oder unterstützen Sie eine Idee. Dann sehen Sie hier, was daraus wird.
