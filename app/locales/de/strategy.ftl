# Strategie und Handlungsfelder, und die Strategie als Datei
strategy-vision = Unser Bild von morgen
strategy-starting-position = Ausgangslage
strategy-fields = Handlungsfelder
strategy-period = Zeitraum
strategy-adopted-on = Beschlossen am
strategy-adopted = Beschlossen am { $day }. Sie gilt von { $first } bis { $last }.
strategy-not-adopted = Entwurf für die Jahre { $first } bis { $last }. Der Gemeinderat hat noch nicht beschlossen.
strategy-edit = Strategie bearbeiten
strategy-next = Fehlt Ihnen etwas?
strategy-next-text = Die Strategie ist kein fertiges Papier. Schreiben Sie, was hier gebraucht wird.
strategy-next-button = Zu den Ideen
strategy-download = Strategie als Datei
strategy-empty = Noch keine Strategie
strategy-empty-text = Hier steht bald, wohin die Gemeinde will und was sie dafür tut.
strategy-import = Strategie einlesen
field-number = Handlungsfeld { $number }
field-goal = Ziel
field-target-state = So soll es sein
field-measures-title = Maßnahmen
field-order = { $count ->
    [one] Innerhalb jeder Gruppe stehen die Maßnahmen in der Reihenfolge dieser Abstimmung:
   *[other] Innerhalb jeder Gruppe stehen zuerst die Maßnahmen der neuesten Abstimmung in deren Reihenfolge, dann die übrigen der älteren:
}
field-measures-of = Maßnahmen, { $horizon }
field-no-measures = Noch ist keine Maßnahme geplant.
field-measures = { $count ->
    [one] eine Maßnahme
   *[other] { $text } Maßnahmen
}
field-progress = { $measures }, davon { $done } umgesetzt
field-evidence = Was die Beteiligung ergeben hat
field-ideas = Meistunterstützte Ideen
field-idea-supports = { $count ->
    [one] eine Unterstützung
   *[other] { $text } Unterstützungen
}
field-next = Reden Sie mit
field-next-text = Lesen Sie, was andere vorschlagen, oder schreiben Sie selbst eine Idee.
field-next-button = Ideen zu diesem Feld
field-roadmap = Alle Maßnahmen im Fahrplan
field-edit = Handlungsfeld bearbeiten
import-title = Strategie als Datei einlesen
import-lead = Die Datei bringt Strategie, Handlungsfelder und Maßnahmen auf ihren Stand. Was nicht in der Datei steht, bleibt, wie es ist.
import-file = Datei
import-hint = Eine Textdatei, aufgebaut wie „Strategie als Datei“. Wenn Sie dieselbe Datei noch einmal einlesen, ändert sich nichts. Enthält die Datei einen Fehler, wird nichts übernommen.
import-submit = Einlesen
import-no-file = Bitte wählen Sie eine Datei aus.
import-done = Die Strategie wurde übernommen.
import-created = Neu
import-changed = Geändert
import-unchanged = { $count ->
    [one] Ein Eintrag blieb gleich.
   *[other] { $text } Einträge blieben gleich.
}
import-kept = Bleibt, wie der Gemeinderat beschlossen hat oder wie gerade abgestimmt wird
import-not-in-file = Nicht in der Datei, unverändert
import-look = Strategie ansehen
