# Gemeinderat: was auf einen Beschluss wartet, und das Formular
council-title = Beschlüsse vom Gemeinde-Rat
council-lead = Hier stehen neue Maßnahmen. Hier steht auch: Das haben die Menschen dazu gesagt.
council-waiting = Das muss der Gemeinde-Rat noch entscheiden
council-nothing = Im Moment muss der Gemeinde-Rat nichts entscheiden.
council-newest = Neue Beschlüsse
council-others = Andere Maßnahmen
council-others-text = Auch hier kann der Gemeinde-Rat neu entscheiden.
council-evidence = Dazu gab es diese Beteiligungen:
council-no-evidence = Dazu gibt es noch kein Ergebnis.
decide-title = Beschluss eintragen
decide-grounds = Das ist bekannt
decide-origin = Woher kommt die Maßnahme?
decide-ideas = { $count ->
    [one] 1 Idee. Unterstützungen: { $supports }.
   *[other] { $count } Ideen. Unterstützungen zusammen: { $supports }.
}
decide-done = Schon fertig
decide-done-text = Die Maßnahme ist fertig. Der Gemeinde-Rat entscheidet nicht mehr darüber.
decide-verdict = Der Gemeinde-Rat hat die Maßnahme
decide-adopt = angenommen
decide-postpone = verschoben
decide-reject = abgelehnt
decide-reason = Warum?
decide-reason-hint = Alle können das lesen. Wer mitgemacht hat, bekommt eine E-Mail.
decide-day = Tag von der Sitzung
decide-paper = Nummer von der Vorlage
decide-paper-hint = Zum Beispiel: Vorlage 041
decide-plan = Das ändert sich im Fahr-Plan
decide-plan-hint = Das gilt nur bei „angenommen“ oder „verschoben“.
decide-status = Stand bei „angenommen“
decide-submit = Beschluss zeigen
