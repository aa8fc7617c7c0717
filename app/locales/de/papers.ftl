# Stimmzettel auf Papier: Stapel, Blätter, Niederschrift, leerer Stimmzettel; Abstimmung mit Code
papers-title = Stimmzettel auf Papier
papers-lead = Jeder Stapel wird von zwei Personen gelesen und eingetippt. Stimmen beide überein, gibt die Verwaltung ihn frei. Das geht nur, solange die Abstimmung läuft.
papers-vote = Abstimmung
papers-municipality = Gemeinde
papers-account-note = Hier wird digital mit Konto abgestimmt. Das Programm kann nicht erkennen, ob jemand zusätzlich auf Papier abstimmt. Das verhindert nur eine Abstimmung mit Codes.
papers-piles = Stapel
papers-none = Es gibt noch keinen Stapel.
papers-pile = Stapel { $number }: { $label }
papers-sheets = { $count ->
    [one] 1 Blatt
   *[other] { $count } Blätter
}
papers-no-new = Gerade kein neuer Stapel
papers-not-begun = Stapel können Sie anlegen, sobald die Abstimmung läuft. Den leeren Stimmzettel können Sie schon ansehen.
papers-over = Die Abstimmung ist beendet. An den Stapeln ändert sich nichts mehr.
papers-new = Neuer Stapel
papers-label = Woher kommen die Blätter?
papers-label-hint = Zum Beispiel: Urne im Rathaus, 3. Dezember
papers-sheet-count = Zahl der Blätter
papers-sheet-count-hint = Höchstens 500. Nummerieren Sie die Blätter, damit beide Personen dieselbe Reihenfolge haben.
papers-make = Stapel anlegen
papers-access-title = Wie weisen sich Abstimmende aus?
papers-access-legend = Abgestimmt wird
papers-access-hint = Mit Codes gilt: ein Code, ein Stimmzettel, digital oder auf Papier. Auf Codes stellen Sie um, bevor Sie die Abstimmung ankündigen. Nach dem Beginn lässt sich nichts mehr ändern.
papers-access = { $access ->
    [account] mit einem Konto
    [code] ohne Konto, mit einem Code aus einem Brief
   *[other] anders
}
papers-access-is = { $access ->
    [account] Digital wird mit Konto abgestimmt.
    [code] Abgestimmt wird mit einem Code aus einem Brief: ein Code, ein Stimmzettel, digital oder auf Papier.
   *[other] Wie abgestimmt wird, steht in den Regeln.
}
papers-access-save = Speichern
papers-state = { $state ->
    [first] Wird zum ersten Mal gelesen
    [second] Wird zum zweiten Mal gelesen
    [differs] Unterschiede
    [agrees] Wartet auf die Freigabe
    [signed] Zählt mit
    [discarded] Verworfen
   *[other] Stand unbekannt
}
papers-explained = { $state ->
    [first] Eine Person trägt alle Blätter ein. Wer das erste Blatt einträgt, macht diesen Durchgang.
    [second] Jetzt trägt eine andere Person dieselben Blätter noch einmal ein. Den ersten Durchgang sieht sie nicht.
    [differs] Beide haben alles eingetragen, aber nicht auf jedem Blatt dasselbe. Sehen Sie gemeinsam auf das Papier und berichtigen Sie.
    [agrees] Beide haben auf allen Blättern dasselbe gelesen. Der Stapel zählt, sobald jemand Drittes aus der Verwaltung ihn freigibt.
    [signed] Der Stapel ist freigegeben und zählt mit.
    [discarded] Der Stapel ist verworfen und zählt nicht.
   *[other] Stand unbekannt
}
papers-progress = { $entered } von { $count } Blättern eingetragen
papers-sheet = Blatt { $number }
papers-sheet-number = Blatt
papers-sheet-number-hint = Zählt von selbst weiter. Zum Berichtigen tippen Sie die Nummer eines früheren Blatts.
papers-keys = Für jede Maßnahme eine Ziffer, in der Reihenfolge oben: 1 ist Ja, 2 ist Nein, 3 ist Enthaltung, 0 ist nicht angekreuzt.
papers-line = Was steht auf dem Blatt?
papers-line-hint = { $method ->
    [yes_no] Zum Beispiel 121
    [approval] Die Nummern der angekreuzten Maßnahmen, zum Beispiel 2 5
    [budget] Die Nummern der angekreuzten Maßnahmen, zum Beispiel 2 5
    [ranking] Die Nummern in der Reihenfolge der Wahl, die liebste zuerst, zum Beispiel 3 1 2
    [points] Die Punkte jeder Maßnahme der Reihe nach, ein Strich für keine, zum Beispiel 5 - 2
    [score] Die Note jeder Maßnahme der Reihe nach, ein Strich für keine, zum Beispiel 5 - 2
   *[other] Zahlen in der Reihenfolge oben
}
papers-is-valid = Gültig?
papers-valid = Gültig
papers-invalid = { $reason ->
    [empty] leer
    [unclear] nicht eindeutig
    [too_many] zu viel angekreuzt
    [signed] mit Namen oder Zeichen versehen
    [other] aus einem anderen Grund
   *[unknown] Grund unbekannt
}
papers-invalid-because = Ungültig: { $reason }
papers-said = { $word ->
    [yes] Ja
    [no] Nein
   *[abstain] Enthaltung
}
papers-enter = Blatt eintragen
papers-last = Eingetragen: Blatt { $sheet } – { $told }
papers-differences = Hier haben beide nicht dasselbe gelesen
papers-first = Erster Durchgang
papers-second = Zweiter Durchgang
papers-correct = Eigenen Durchgang berichtigen
papers-finish = Durchgang abschließen
papers-finish-text = Alle Blätter sind eingetragen. Nach dem Abschließen können Sie erst wieder berichtigen, wenn beide fertig sind.
papers-codes = Codes zu diesem Stapel
papers-codes-text = Tippen Sie die Codes ein, die mit den Stimmzetteln kamen, getrennt von den Blättern. Ist ein Code schon benutzt, legen Sie den verschlossenen Umschlag beiseite: Er gehört nicht in den Stapel.
papers-codes-count = { $used } von { $count } Codes
papers-code = Code
papers-add-code = Code verbrauchen
papers-countersign = Freigeben
papers-countersign-text = Beide haben dasselbe gelesen. Mit der Freigabe zählt der Stapel. Bis zum Ende der Abstimmung lässt sie sich zurücknehmen.
papers-waits = Wartet auf die Freigabe
papers-waits-text = Freigeben kann jemand aus der Verwaltung, der diesen Stapel nicht selbst gelesen hat.
papers-reopen = Freigabe zurücknehmen
papers-reopen-text = Danach zählt der Stapel nicht, bis er wieder freigegeben ist. Beide können berichtigen.
papers-discard = Stapel verwerfen
papers-discard-text = Was eingetragen ist, wird gelöscht; benutzte Codes dieses Stapels gelten wieder. In der Liste bleibt der Stapel als verworfen stehen.
papers-record = Niederschrift zum Drucken
papers-record-of = Niederschrift – { $name }
papers-record-print = Drucken Sie diese Seite, oder speichern Sie sie über den Druckdialog als PDF.
papers-record-pdf = Als PDF herunterladen
papers-record-open = Der Stapel ist nicht freigegeben. Zahlen stehen hier erst danach.
papers-by-first = Zuerst gelesen von
papers-by-second = Danach gelesen von
papers-by-third = Freigegeben von
papers-made = Angelegt
papers-count-valid = Gültige Stimmzettel
papers-count-invalid = Ungültige Stimmzettel
papers-reasons = Ungültig, weil
papers-signature = Unterschrift
papers-blank = Leerer Stimmzettel
papers-blank-lead = Zum Drucken auf A4. Er entsteht aus denselben Regeln wie der digitale.
papers-blank-open = Die Regeln können sich noch ändern
papers-blank-open-text = Sie stehen erst fest, wenn die Abstimmung beginnt. Prüfen Sie dann, ob der gedruckte Stimmzettel noch stimmt.
papers-blank-head = Stimmzettel
papers-blank-secret = Bitte nicht unterschreiben und nichts anderes auf das Blatt schreiben: Sonst ist der Stimmzettel ungültig.
papers-blank-code = Falten Sie den Stimmzettel in einen eigenen Umschlag. Legen Sie diesen mit dem Zettel, auf dem Ihr Code steht, in einen zweiten Umschlag. Wer mit dem Code schon digital abgestimmt hat, kann nicht noch einmal auf Papier abstimmen.
papers-blank-until = Abgabe bis { $moment }. Das Ergebnis ist ein Meinungsbild, keine rechtsverbindliche Wahl.
papers-blank-rules = Prüfsumme der Regeln:
papers-how = { $method ->
    [yes_no] Kreuzen Sie bei jeder Maßnahme an: Ja, Nein oder Enthaltung.
    [approval] Kreuzen Sie die Maßnahmen an, für die Sie sind.
    [budget] Kreuzen Sie die Maßnahmen an, für die das Geld ausgegeben werden soll.
    [points] Verteilen Sie Ihre Punkte: Schreiben Sie zu den Maßnahmen, wie viele Punkte sie bekommen.
    [score] Schreiben Sie zu jeder Maßnahme eine Note. Die höchste Zahl ist die beste.
    [ranking] Schreiben Sie zu den Maßnahmen ihren Rang: 1 ist Ihnen am liebsten.
   *[other] Über diese Frage wird nur digital abgestimmt.
}
papers-limit-marks = Höchstens { $max } Maßnahmen.
papers-limit-points = Sie haben { $points } Punkte.
papers-limit-each = Höchstens { $points } Punkte für eine Maßnahme.
papers-limit-score = Noten von 0 bis { $max }.
papers-limit-euros = Zusammen höchstens { $euros } Euro.
papers-write = { $method ->
    [points] Punkte
    [score] Note
   *[ranking] Rang
}
papers-cost = { $euros } Euro
papers-counted = Abgegebene Stimmzettel: { $total }. Davon digital { $online }, auf Papier { $valid }, ungültig { $invalid }.
papers-left-out = { $count ->
    [one] 1 Blatt war am Ende der Abstimmung nicht freigegeben und ist nicht mitgezählt.
   *[other] { $count } Blätter waren am Ende der Abstimmung nicht freigegeben und sind nicht mitgezählt.
}
vote-by-code = Diese Abstimmung geht ohne Konto. Sie brauchen einen Code aus einem Brief der Gemeinde. Jeder Code gilt einmal: Danach können Sie Ihre Stimme nicht mehr ändern.
