# Wer mitmachen kann, in Leichter Sprache
rung-name = { $rung ->
    [none] Ohne Konto
    [mail] Konto mit E-Mail-Adresse
    [code] Code aus einem Brief
    [list] Vergleich mit dem Melde-Register
    [counter] Ausweis im Rathaus gezeigt
   *[eid] Online-Ausweis
}
rung-short = { $rung ->
    [none] auch ohne Konto
    [mail] mit Konto
    [code] mit Konto und Code
    [list] mit Konto und Vergleich
    [counter] mit Konto und Ausweis
   *[eid] mit Konto und Online-Ausweis
}
rung-needed = { $rung ->
    [none] Sie brauchen kein Konto.
    [mail] Sie brauchen ein Konto. Ihre E-Mail-Adresse muss bestätigt sein.
    [code] Sie brauchen ein Konto. Und Sie brauchen einen Code. Der Code steht in einem Brief von der Gemeinde.
    [list] Sie brauchen ein Konto. Wir vergleichen Ihre Daten mit dem Melde-Register.
    [counter] Sie brauchen ein Konto. Und Sie zeigen einmal Ihren Ausweis im Rathaus.
   *[eid] Sie brauchen ein Konto. Und Sie brauchen Ihren Online-Ausweis.
}
rung-person = { $rung ->
    [none] Wir zählen dann die Beiträge. Wir zählen nicht die Menschen.
    [mail] Jedes Konto zählt als eine Person.
    [code] Jeder Code zählt als eine Person.
    [list] Jeder Eintrag im Melde-Register zählt als eine Person.
    [counter] Jedes Konto mit gezeigtem Ausweis zählt als eine Person.
   *[eid] Jeder Online-Ausweis zählt als eine Person.
}
rung-way = { $rung ->
    [code] Haben Sie einen Brief mit einem Code? Dann geben Sie den Code ein.
    [list] Geben Sie Ihren Namen und Ihren Geburts-Tag ein.
    [counter] Kommen Sie ins Rathaus. Bringen Sie Ihren Ausweis mit.
    [eid] Verbinden Sie Ihr Konto mit Ihrem Online-Ausweis.
   *[mail] Wir haben Ihnen eine E-Mail geschickt. Öffnen Sie den Link in der E-Mail.
}
rung-action = { $action ->
    [idea] Idee schreiben
    [support] Idee unterstützen
    [comment] Kommentar schreiben
    [respond] Fragen beantworten
   *[vote] Abstimmen
}
rung-too-low = Ein Schritt fehlt noch
rung-move-up = Zur Seite „Meine Stufe“
rung-trust = So sicher ist die Zahl

rungs-title = Wer kann mitmachen?
rungs-text = Alle sehen das, bevor sie mitmachen. Hat schon jemand mitgemacht? Dann bleibt die Stufe so.
rungs-save = Stufen speichern
rungs-frozen = Das bleibt so. Jemand hat schon mitgemacht.

identity-title = Meine Stufe
identity-lead = Manchmal müssen Sie zeigen, wer Sie sind. Das machen Sie hier. Ihre Beiträge bleiben.
identity-proved = Erledigt
identity-not-proved = Noch nicht
identity-since = Seit { $day }
identity-link = Meine Stufe
