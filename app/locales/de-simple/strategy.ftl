# Strategie und Handlungsfelder, und die Strategie als Datei
strategy-vision = So soll es werden
strategy-starting-position = So ist es heute
strategy-fields = Handlungs-Felder
strategy-period = Zeit-Raum
strategy-adopted-on = Beschlossen am
strategy-adopted = Der Gemeinde-Rat hat die Strategie am { $day } beschlossen. Sie gilt von { $first } bis { $last }.
strategy-not-adopted = Das ist ein Entwurf für { $first } bis { $last }. Der Gemeinde-Rat hat noch nicht entschieden.
strategy-edit = Strategie ändern
strategy-next = Fehlt Ihnen etwas?
strategy-next-text = Die Strategie ist nicht fertig. Schreiben Sie uns Ihre Idee.
strategy-next-button = Zu den Ideen
strategy-download = Strategie als Datei
strategy-empty = Noch keine Strategie
strategy-empty-text = Hier steht bald: Was will die Gemeinde? Was tut die Gemeinde dafür?
strategy-import = Strategie einlesen
field-number = Handlungs-Feld { $number }
field-goal = Ziel
field-target-state = So soll es sein
field-measures-title = Maßnahmen
field-order = { $count ->
    [one] Die Maßnahmen stehen in der Reihe von dieser Abstimmung:
   *[other] Zuerst kommen die Maßnahmen von der neuesten Abstimmung. Dann kommen die Maßnahmen von den älteren Abstimmungen:
}
field-measures-of = Maßnahmen, { $horizon }
field-no-measures = Hier gibt es noch keine Maßnahme.
field-measures = { $count ->
    [one] 1 Maßnahme
   *[other] { $text } Maßnahmen
}
field-progress = { $measures }. { $done } davon sind fertig.
field-evidence = Das haben die Menschen gesagt
field-ideas = Beliebte Ideen
field-idea-supports = { $count ->
    [one] 1 Unterstützung
   *[other] { $text } Unterstützungen
}
field-next = Reden Sie mit
field-next-text = Lesen Sie die Ideen. Oder schreiben Sie selbst eine Idee.
field-next-button = Ideen zu diesem Feld
field-roadmap = Alle Maßnahmen im Fahr-Plan
field-edit = Handlungs-Feld ändern
import-title = Strategie als Datei einlesen
import-lead = In der Datei stehen die Strategie, die Handlungs-Felder und die Maßnahmen. Was nicht in der Datei steht, bleibt gleich.
import-file = Datei
import-hint = Eine Text-Datei. Sie sieht so aus wie „Strategie als Datei“. Hat die Datei einen Fehler? Dann ändert sich nichts.
import-submit = Einlesen
import-no-file = Bitte wählen Sie eine Datei aus.
import-done = Die Strategie ist jetzt neu.
import-created = Neu
import-changed = Geändert
import-unchanged = { $count ->
    [one] 1 Eintrag ist gleich geblieben.
   *[other] { $text } Einträge sind gleich geblieben.
}
import-kept = Das bleibt so. Der Gemeinde-Rat hat entschieden, oder es läuft eine Abstimmung.
import-not-in-file = Nicht in der Datei. Das bleibt gleich:
import-look = Strategie ansehen
