# Stimm-Zettel aus Papier in Leichter Sprache
papers-title = Stimm-Zettel aus Papier
papers-lead = Zwei Personen lesen jeden Stapel. Beide tippen alles ein. Haben beide das Gleiche? Dann gibt die Verwaltung den Stapel frei. Das geht nur, solange die Abstimmung läuft.
papers-vote = Abstimmung
papers-municipality = Gemeinde
papers-account-note = Hier stimmen die Menschen im Internet mit einem Konto ab. Das Programm kennt die Menschen mit Papier nicht. Vielleicht stimmt jemand zwei Mal ab. Nur Codes verhindern das.
papers-piles = Stapel
papers-none = Es gibt noch keinen Stapel.
papers-pile = Stapel { $number }: { $label }
papers-sheets = { $count ->
    [one] 1 Blatt
   *[other] { $count } Blätter
}
papers-no-new = Gerade geht kein neuer Stapel
papers-not-begun = Die Abstimmung hat noch nicht angefangen. Stapel gehen erst danach. Den leeren Stimm-Zettel können Sie schon sehen.
papers-over = Die Abstimmung ist zu Ende. Sie können nichts mehr ändern.
papers-new = Neuer Stapel
papers-label = Woher kommen die Blätter?
papers-label-hint = Zum Beispiel: Urne im Rathaus
papers-sheet-count = Wie viele Blätter?
papers-sheet-count-hint = Höchstens 500 Blätter. Schreiben Sie Nummern auf die Blätter.
papers-make = Stapel anlegen
papers-access-title = Wer darf abstimmen?
papers-access-legend = Die Menschen stimmen ab
papers-access-hint = Jeder Code gilt ein Mal. Er gilt im Internet oder auf Papier. Sie möchten Codes? Dann stellen Sie das vor der Ankündigung ein. Nach dem Anfang können Sie nichts mehr ändern.
papers-access = { $access ->
    [account] mit einem Konto
    [code] ohne Konto, mit einem Code aus einem Brief
   *[other] anders
}
papers-access-is = { $access ->
    [account] Im Internet stimmen die Menschen mit einem Konto ab.
    [code] Die Menschen stimmen mit einem Code aus einem Brief ab. Jeder Code gilt ein Mal.
   *[other] Das steht in den Regeln.
}
papers-access-save = Speichern
papers-state = { $state ->
    [first] Die erste Person liest
    [second] Die zweite Person liest
    [differs] Nicht gleich
    [agrees] Wartet auf die Verwaltung
    [signed] Zählt mit
    [discarded] Zählt nicht
   *[other] Unbekannt
}
papers-explained = { $state ->
    [first] Eine Person tippt alle Blätter ein. Wer anfängt, macht alle Blätter.
    [second] Jetzt tippt eine andere Person alle Blätter noch ein Mal ein. Sie sieht nicht, was die erste Person gelesen hat.
    [differs] Beide Personen sind fertig. Aber sie haben nicht das Gleiche gelesen. Sehen Sie zusammen auf das Papier. Machen Sie es richtig.
    [agrees] Beide Personen haben das Gleiche gelesen. Jetzt muss eine dritte Person aus der Verwaltung den Stapel freigeben.
    [signed] Der Stapel ist freigegeben. Er zählt mit.
    [discarded] Der Stapel zählt nicht.
   *[other] Unbekannt
}
papers-progress = { $entered } von { $count } Blättern sind fertig
papers-sheet = Blatt { $number }
papers-sheet-number = Blatt
papers-sheet-number-hint = Die Nummer zählt von selbst weiter. Wollen Sie ein Blatt ändern? Dann tippen Sie seine Nummer.
papers-keys = Tippen Sie für jede Maßnahme eine Zahl. 1 heißt Ja. 2 heißt Nein. 3 heißt Enthaltung. 0 heißt: kein Kreuz.
papers-line = Was steht auf dem Blatt?
papers-line-hint = { $method ->
    [yes_no] Zum Beispiel 121
    [approval] Die Nummern mit einem Kreuz. Zum Beispiel 2 5
    [budget] Die Nummern mit einem Kreuz. Zum Beispiel 2 5
    [ranking] Zuerst die Nummer vom 1. Platz. Zum Beispiel 3 1 2
    [points] Die Punkte der Reihe nach. Ein Strich heißt: keine Punkte. Zum Beispiel 5 - 2
    [score] Die Noten der Reihe nach. Ein Strich heißt: keine Note. Zum Beispiel 5 - 2
   *[other] Zahlen der Reihe nach
}
papers-is-valid = Ist das Blatt gültig?
papers-valid = Gültig
papers-invalid = { $reason ->
    [empty] leer
    [unclear] nicht klar
    [too_many] zu viele Kreuze
    [signed] mit Namen oder Zeichen
    [other] anderer Grund
   *[unknown] Grund nicht bekannt
}
papers-invalid-because = Ungültig: { $reason }
papers-said = { $word ->
    [yes] Ja
    [no] Nein
   *[abstain] Enthaltung
}
papers-enter = Blatt eintragen
papers-last = Das haben Sie eingetippt: Blatt { $sheet } – { $told }
papers-differences = Hier haben beide nicht das Gleiche gelesen
papers-first = Erste Person
papers-second = Zweite Person
papers-correct = Ändern, was ich gelesen habe
papers-finish = Ich bin fertig
papers-finish-text = Alle Blätter sind da. Danach können Sie erst wieder etwas ändern, wenn beide fertig sind.
papers-codes = Codes zu diesem Stapel
papers-codes-text = Tippen Sie die Codes ein. Sehen Sie dabei nicht auf die Blätter. Ist ein Code schon benutzt? Dann öffnen Sie den Umschlag nicht. Legen Sie ihn zur Seite.
papers-codes-count = { $used } von { $count } Codes
papers-code = Code
papers-add-code = Code eintragen
papers-countersign = Freigeben
papers-countersign-text = Beide haben das Gleiche gelesen. Geben Sie den Stapel frei? Dann zählt er mit. Sie können das bis zum Ende zurücknehmen.
papers-waits = Wartet auf die Verwaltung
papers-waits-text = Eine Person aus der Verwaltung gibt den Stapel frei. Sie darf diesen Stapel nicht gelesen haben.
papers-reopen = Nicht mehr freigeben
papers-reopen-text = Der Stapel zählt dann nicht mehr. Beide Personen können wieder etwas ändern.
papers-discard = Stapel wegwerfen
papers-discard-text = Der Stapel zählt dann nicht. Das Programm löscht alles Eingetippte. Die Codes gelten wieder.
papers-record = Bericht zum Drucken
papers-record-of = Bericht – { $name }
papers-record-print = Drucken Sie diese Seite. Oder speichern Sie die Seite als PDF.
papers-record-pdf = Als PDF-Datei speichern
papers-record-open = Der Stapel ist noch nicht freigegeben. Die Zahlen kommen später.
papers-by-first = Zuerst gelesen von
papers-by-second = Danach gelesen von
papers-by-third = Freigegeben von
papers-made = Angelegt
papers-count-valid = Gültige Stimm-Zettel
papers-count-invalid = Ungültige Stimm-Zettel
papers-reasons = Warum ungültig
papers-signature = Unterschrift
papers-blank = Leerer Stimm-Zettel
papers-blank-lead = Diesen Stimm-Zettel können Sie drucken. Die Regeln sind die gleichen wie im Internet.
papers-blank-open = Die Regeln können sich noch ändern
papers-blank-open-text = Die Regeln gelten erst fest, wenn die Abstimmung anfängt. Prüfen Sie dann den Stimm-Zettel.
papers-blank-head = Stimm-Zettel
papers-blank-secret = Schreiben Sie keinen Namen auf das Blatt. Schreiben Sie auch sonst nichts darauf. Sonst zählt das Blatt nicht.
papers-blank-code = Stecken Sie den Stimm-Zettel in einen Umschlag. Stecken Sie diesen Umschlag und den Zettel mit dem Code in einen zweiten Umschlag. Haben Sie mit dem Code schon im Internet abgestimmt? Dann können Sie nicht noch ein Mal abstimmen.
papers-blank-until = Sie können den Stimm-Zettel bis { $moment } abgeben. Der Gemeinde-Rat entscheidet danach.
papers-blank-rules = Prüf-Zahl von den Regeln:
papers-how = { $method ->
    [yes_no] Machen Sie bei jeder Maßnahme ein Kreuz: Ja, Nein oder Enthaltung.
    [approval] Welche Maßnahmen finden Sie gut? Machen Sie dort ein Kreuz.
    [budget] Wofür soll die Gemeinde das Geld ausgeben? Machen Sie dort ein Kreuz.
    [points] Verteilen Sie Ihre Punkte. Schreiben Sie die Punkte zu den Maßnahmen.
    [score] Schreiben Sie zu jeder Maßnahme eine Note. Die höchste Zahl ist am besten.
    [ranking] Schreiben Sie zu jeder Maßnahme ihren Platz. 1 ist am besten.
   *[other] Diese Abstimmung gibt es nur im Internet.
}
papers-limit-marks = Höchstens { $max } Maßnahmen.
papers-limit-points = Sie haben { $points } Punkte.
papers-limit-each = Höchstens { $points } Punkte für eine Maßnahme.
papers-limit-score = Die Noten gehen von 0 bis { $max }.
papers-limit-euros = Zusammen höchstens { $euros } Euro.
papers-write = { $method ->
    [points] Punkte
    [score] Note
   *[ranking] Platz
}
papers-cost = { $euros } Euro
papers-counted = So viele Stimm-Zettel gibt es: { $total }. Im Internet: { $online }. Auf Papier: { $valid }. Ungültig: { $invalid }.
papers-left-out = { $count ->
    [one] 1 Blatt war am Ende nicht freigegeben. Es zählt nicht mit.
   *[other] { $count } Blätter waren am Ende nicht freigegeben. Sie zählen nicht mit.
}
vote-by-code = Sie brauchen kein Konto. Sie brauchen einen Code aus einem Brief von der Gemeinde. Jeder Code gilt ein Mal. Sie können Ihre Stimme danach nicht mehr ändern.
