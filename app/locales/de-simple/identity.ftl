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

redeem-title = Code aus einem Brief
redeem-code = Ihr Code
redeem-code-hint = Der Code hat 16 Zeichen. Zum Beispiel: 7K3M-Q2VX-90AB-CDEF.
redeem-submit = Code abschicken

codes-title = Codes für Briefe
codes-lead = Jeder Code gilt für ein Konto. So zählt jede Person ein Mal.
codes-new = Neue Codes
codes-purpose = Wofür sind die Codes?
codes-purpose-hint = Das steht auf jedem Zettel.
codes-count = Wie viele Codes?
codes-count-hint = Höchstens 1.000 Codes.
codes-last-day = Wie lange gelten die Codes?
codes-last-day-hint = Das ist der letzte Tag.
codes-prepare = Codes vorbereiten
codes-state-prepared = Noch nicht gedruckt
codes-state-out = Verteilt
codes-state-ended = Zu Ende
codes-state-revoked = Ungültig
codes-used = Benutzt sind { $used } von { $count } Codes. Die Codes gelten bis { $day }.
codes-shown = Sie haben die Codes am { $day } gesehen. Sie können die Codes nicht noch einmal sehen.
codes-make = Codes machen und drucken
codes-make-text = Sie sehen die Codes nur ein Mal. Drucken Sie die Seite sofort. Klappt das Drucken nicht? Dann machen Sie neue Codes.
codes-make-slips = Als Zettel zeigen
codes-make-letters = Als Briefe zeigen
codes-printed-text = Drucken Sie diese Seite jetzt. Später sehen Sie die Codes nicht mehr.
codes-slip-text = Melden Sie sich mit Ihrem Konto an. Geben Sie dort diesen Code ein. Der Code gilt für eine Person. Er gilt bis { $day }.
codes-slip-qr = QR-Code: öffnet die Seite für diesen Code
codes-revoke = Codes ungültig machen
codes-revoke-text = Unbenutzte Codes gelten dann nicht mehr. Benutzte Codes zählen weiter.
