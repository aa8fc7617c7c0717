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
council-proposals = Das soll nach einer Abstimmung passieren
council-proposals-text = Die Menschen haben etwas gewählt. Das soll früher kommen. Anderes soll warten. Sie entscheiden über jeden Vorschlag.
proposals-title = Das soll jetzt passieren
proposals-lead = Der Fahr-Plan ändert sich nicht von allein. Der Gemeinde-Rat entscheidet über jeden Vorschlag. Er sagt auch: Warum entscheidet er so?
proposal-title = Die Antwort vom Gemeinde-Rat
proposal-kind = { $kind ->
    [advance] Vorschlag: Das kommt früher
   *[postpone] Vorschlag: Das muss warten
}
proposal-rule = { $kind ->
    [advance] Die Maßnahme kommt früher: meistens ein ganzes Jahr. Kommt sie schon bald? Dann beginnt sie 3 Monate früher.
   *[postpone] Die Maßnahme muss warten. Der alte Plan bleibt stehen.
}
proposal-open = Noch nicht entschieden
proposal-accepted = Angenommen
proposal-declined = Abgelehnt
proposal-decided = Der Gemeinde-Rat hat selbst etwas beschlossen
proposal-answer = Antwort eintragen
proposal-from = Aus dieser Abstimmung:
proposal-effect = Das ändert sich im Fahr-Plan
proposal-done = Der Gemeinde-Rat hat schon entschieden
proposal-legend = So hat der Gemeinde-Rat entschieden:
proposal-accept = angenommen
proposal-decline = abgelehnt
proposal-reason-hint = Alle können den Grund lesen. Das gilt auch bei einem Nein.
