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
