# Gemeinderat: was auf einen Beschluss wartet, und das Formular
council-title = Beschlüsse des Gemeinderats
council-lead = Hier stehen die vorgeschlagenen Maßnahmen mit dem, was die Beteiligung ergeben hat.
council-waiting = Wartet auf einen Beschluss
council-nothing = Zurzeit wartet keine Maßnahme auf einen Beschluss.
council-newest = Neueste Beschlüsse
council-others = Weitere Maßnahmen
council-others-text = Auch über sie kann neu beschlossen werden.
council-evidence = Dazu gab es diese Beteiligungen:
council-no-evidence = Dazu gibt es noch kein Ergebnis einer Beteiligung.
decide-title = Beschluss eintragen
decide-grounds = Grundlage
decide-origin = Herkunft
decide-ideas = { $count ->
    [one] eine Idee, Unterstützungen: { $supports }
   *[other] { $count } Ideen, Unterstützungen zusammen: { $supports }
}
decide-done = Schon umgesetzt
decide-done-text = Über eine umgesetzte Maßnahme wird nicht mehr beschlossen.
decide-verdict = Der Gemeinderat hat die Maßnahme
decide-adopt = angenommen
decide-postpone = zurückgestellt
decide-reject = abgelehnt
decide-reason = Begründung
decide-reason-hint = Öffentlich. Alle, die mitgemacht haben, bekommen sie als E-Mail.
decide-day = Sitzung vom
decide-paper = Vorlage
decide-paper-hint = Zum Beispiel: Vorlage 041, TOP 5
decide-plan = Was sich im Fahrplan ändert
decide-plan-hint = Gilt, wenn die Maßnahme angenommen oder zurückgestellt wird.
decide-status = Stand nach der Annahme
decide-submit = Beschluss veröffentlichen
council-proposals = Vorschläge aus Abstimmungen
council-proposals-text = Was gewählt wurde, soll früher kommen. Was nicht gewählt wurde, soll warten. Sie nehmen jeden Vorschlag an oder lehnen ihn ab.
proposals-title = Was daraus folgen soll
proposals-lead = Das Ergebnis ändert den Fahrplan nicht von selbst. Der Gemeinderat nimmt jeden Vorschlag an oder lehnt ihn ab und sagt, warum.
proposal-title = Antwort des Gemeinderats
proposal-kind = { $kind ->
    [advance] Vorschlag: wird vorgezogen
   *[postpone] Vorschlag: wird zurückgestellt
}
proposal-rule = { $kind ->
    [advance] Vorgezogen heißt: einen Zeithorizont früher und vier Quartale früher. Was schon kurzfristig ist, beginnt ein Quartal früher. Vor dem laufenden Quartal beginnt nichts.
   *[postpone] Zurückgestellt heißt: Der Stand ändert sich, Zeithorizont und Zeitraum bleiben stehen.
}
proposal-open = Noch nicht entschieden
proposal-accepted = Angenommen
proposal-declined = Abgelehnt
proposal-decided = Über die Maßnahme selbst beschlossen
proposal-answer = Antwort eintragen
proposal-from = Aus der Abstimmung:
proposal-effect = Was sich im Fahrplan ändert
proposal-done = Darüber ist schon entschieden
proposal-legend = Der Gemeinderat hat den Vorschlag
proposal-accept = angenommen
proposal-decline = abgelehnt
proposal-reason-hint = Öffentlich, auch wenn der Vorschlag abgelehnt wird.
