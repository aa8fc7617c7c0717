# Abstimmungen in Leichter Sprache
vote-title = Abstimmung: { $title }
vote-rules = So geht die Abstimmung
vote-rule-who = Wer:
vote-rule-who-text = Alle, die hier wohnen. Sie müssen 14 Jahre alt sein oder älter.
vote-rule-once = Wie oft:
vote-rule-secret = Wie geheim:
vote-rule-until = Bis wann:
vote-rule-effect = Was passiert damit:
vote-rule-effect-text = Die Abstimmung zeigt, was die Menschen wollen. Sie ist keine Wahl. Der Gemeinde-Rat entscheidet. Er sagt auch, warum.
vote-ballot = Ihr Stimm-Zettel
vote-measures = Das sind die Vorschläge
vote-yes = Ja
vote-no = Nein
vote-abstain = Enthaltung
vote-more = Mehr dazu
vote-submit = Stimme abgeben
vote-change = Stimme ändern
vote-withdraw-title = Stimme zurücknehmen
vote-withdraw = Stimme zurücknehmen
vote-withdraw-text = Dann zählt Ihr Stimm-Zettel nicht mehr. Ihre Quittung gilt dann auch nicht mehr. Sie können bis zum Ende wieder abstimmen.
vote-saving = Wir speichern …
vote-saved = Gespeichert
vote-open-note = { $method ->
    [yes_no] Sie müssen nicht überall abstimmen.
    [consent] Sie müssen nicht überall abstimmen.
    [approval] Sie müssen nicht alles ankreuzen.
    [points] Sie müssen nicht alle Punkte verteilen.
    [score] Sie müssen nicht überall eine Note geben.
    [ranking] Sie müssen nicht jedem Vorschlag eine Zahl geben.
   *[budget] Sie müssen nicht das ganze Geld verteilen.
}
vote-sign-in = Zum Abstimmen anmelden
vote-sign-in-text = So zählt jede Person einmal. Sie brauchen ein Konto.
vote-closed = Die Abstimmung ist zu Ende
vote-closed-text = Niemand kann mehr abstimmen. Niemand kann mehr sehen, wer wie abgestimmt hat. Nur in Sicherungs-Kopien bleibt das noch 30 Tage.
vote-lead = { $method ->
    [yes_no] Sagen Sie zu jedem Vorschlag Ja oder Nein. Oder wählen Sie Enthaltung. Enthaltung heißt: Sie sagen nicht Ja und nicht Nein.
    [consent] Sagen Sie zu jedem Vorschlag: Ist er für Sie in Ordnung? Oder haben Sie einen Einwand? Einwand heißt: Etwas ist schlecht daran. Dann schreiben Sie den Grund auf.
    [approval] Machen Sie ein Kreuz bei allen guten Vorschlägen.
    [points] Sie haben Punkte. Geben Sie die Punkte den Vorschlägen. Gute Vorschläge bekommen viele Punkte.
    [score] Geben Sie jedem Vorschlag eine Note. Eine hohe Zahl heißt: gut.
    [ranking] Welcher Vorschlag ist Ihnen am wichtigsten? Der bekommt die 1. Der nächste bekommt die 2.
   *[budget] Sie haben einen Korb. Legen Sie gute Vorschläge in den Korb. Jeder Vorschlag kostet Geld. Das Geld muss reichen.
}
vote-rule-how = Wie:
vote-rule-limits = So viel geht:
vote-rule-counted = So zählen wir:
vote-rule-quorum = Wann es gilt:
vote-rule-tie = Wenn 2 gleich viel haben:
vote-rule-published = Das zeigen wir allen:
vote-rule-level = So sicher ist es:
vote-level-self = { $level }. Ihren Wohn-Ort und Ihr Alter sagen Sie uns selbst.
vote-rule-later = Jemand darf später nicht mehr abstimmen:
vote-rule-later-text = Jede abgegebene Stimme zählt. Das gilt auch: Jemand zieht weg. Oder wir sperren ein Konto. Oder jemand löscht das Konto. Dann kann die Person ihre Stimme nicht mehr ändern. Niemand nimmt einzelne Stimmen weg. Auch die Verwaltung nicht.
vote-who-some = Das muss stimmen: { $conditions }.
vote-who-named = Die Gemeinde hat Sie eingetragen
vote-who-age = Am { $day } sind Sie mindestens { $years } Jahre alt. Das steht im Melde-Register
vote-who-districts = Sie wohnen in: { $districts }. Das steht im Melde-Register
vote-lack-title = Sie können hier nicht abstimmen
vote-lack-contact = Die Gemeinde fragen
vote-rule-trust = Das können wir nicht versprechen:
vote-rule-trust-text = Das ist keine Wahl. Es ist eine Beteiligung. Sie müssen der Gemeinde vertrauen, bis die Abstimmung zu Ende ist. Manchmal schaut Ihnen jemand beim Abstimmen zu. Davor kann Sie der Computer nicht schützen.
vote-rules-more = Alle Regeln
vote-once-changeable = Einmal für jede Person. Sie können Ihre Stimme bis zum Ende ändern. Die letzte Stimme zählt.
vote-once-secret = Einmal für jede Person. Danach können Sie die Stimme nicht mehr ändern.
vote-secrecy = { $secrecy ->
    [secret] Wir speichern Ihre Stimme ohne Ihren Namen. Wir merken uns nur: Sie haben abgestimmt. Wer unseren Computer verwaltet, könnte während der Abstimmung zusehen. Danach kann das niemand mehr. Nur in Sicherungs-Kopien bleibt es noch 30 Tage.
   *[confidential] Während der Abstimmung gilt: Wer unseren Computer verwaltet, kann Ihre Stimme finden. Danach kann das niemand mehr. Nur in Sicherungs-Kopien bleibt Ihre Stimme noch 30 Tage.
}
vote-limit-least = Sie wählen mindestens { $count } Vorschläge.
vote-limit-most = Sie wählen höchstens { $count ->
    [one] einen Vorschlag
   *[other] { $count } Vorschläge
}.
vote-limit-points = Sie haben { $count ->
    [one] einen Punkt
   *[other] { $count } Punkte
}.
vote-limit-each = Ein Vorschlag bekommt höchstens { $count ->
    [one] einen Punkt
   *[other] { $count } Punkte
}.
vote-limit-score = Die Noten gehen von 0 bis { $max }.
vote-limit-budget = Das Geld im Korb: höchstens { $amount }.
vote-limit-part = { $field }: höchstens { $amount }.
vote-counting = { $rule ->
    [simple] Mehr Menschen sagen Ja als Nein? Dann ist ein Vorschlag angenommen.
    [absolute] Mehr als die Hälfte von allen sagt Ja? Dann ist ein Vorschlag angenommen.
    [two_thirds] Von 3 Menschen sagen mindestens 2 Ja? Dann ist ein Vorschlag angenommen. Enthaltungen zählen wir nicht.
    [two_thirds_of_cast] Von 3 Stimm-Zetteln sagen mindestens 2 Ja? Dann ist ein Vorschlag angenommen. Enthaltungen zählen wir mit.
    [consent] Niemand hat einen Einwand? Dann ist ein Vorschlag angenommen.
    [approval] Die Vorschläge mit den meisten Kreuzen gewinnen.
    [points] Die Vorschläge mit den meisten Punkten gewinnen.
    [score] Wir rechnen die Noten zusammen. Die größte Summe gewinnt.
    [schulze] Wir vergleichen jeden Vorschlag mit jedem. Der Vorschlag mit den besten Vergleichen gewinnt. Das heißt Schulze-Methode.
    [borda] Für Platz 1 gibt es die meisten Punkte. Für den letzten Platz gibt es keinen Punkt. Die meisten Punkte gewinnen. Das heißt Borda-Zählung.
    [irv] Wir zählen in Runden. In jeder Runde fällt der schwächste Vorschlag weg. Dann zählt Ihr nächster Platz. Das heißt Stich-Wahl in Runden.
    [stv] Wir zählen in Runden. Genug Stimmen heißt: gewonnen. Übrige Stimmen gehen an Ihren nächsten Platz.
    [stv_scottish] Wir zählen in Runden. Genug Stimmen heißt: gewonnen. Übrige Stimmen gehen an Ihren nächsten Platz. Die Regeln kommen aus Schottland.
    [greedy] Zuerst gewinnt der Vorschlag aus den meisten Körben. Dann der nächste. So geht es weiter, bis das Geld nicht mehr reicht.
    [equal_shares] Wir teilen das Geld in gleiche Teile. Jede Person hat einen Teil. Viele Personen können einen Vorschlag zusammen bezahlen. Dann gewinnt er.
   *[phragmen] Jede Person bekommt nach und nach gleich viel Geld. Viele Personen können einen Vorschlag zusammen bezahlen. Dann gewinnt er.
}
vote-utility = { $utility ->
    [cost] Ein teurer Vorschlag nützt viel.
   *[score] Jeder Vorschlag nützt gleich viel.
}
vote-completion = { $completion ->
    [none] Geld kann übrig bleiben.
    [add1] Bleibt Geld übrig? Dann machen wir die Teile größer. Wir hören auf, wenn das Geld nicht mehr reicht.
    [add1e] Bleibt Geld übrig? Dann machen wir die Teile größer. Wir hören auf, wenn nichts mehr passt.
   *[greedy] Bleibt Geld übrig? Dann kommen die Vorschläge aus den meisten Körben dazu.
}
vote-seats = Es { $count ->
    [one] gewinnt ein Vorschlag
   *[other] gewinnen höchstens { $count } Vorschläge
}.
vote-threshold = Ein Vorschlag braucht mindestens { $least } Ja-Stimmen, Kreuze oder Punkte.
vote-threshold-share = { $base ->
    [cast] Ein Vorschlag braucht viele Ja-Stimmen oder Kreuze: mindestens { $percent } Prozent von allen Stimm-Zetteln.
   *[entitled] Ein Vorschlag braucht viele Ja-Stimmen oder Kreuze: mindestens { $percent } Prozent von allen, die abstimmen dürfen. Im Ergebnis steht: So viele durften abstimmen.
}
vote-quorum = Es müssen mindestens { $count } Personen abstimmen. Sonst ist nichts angenommen.
vote-quorum-share = Es müssen mindestens { $percent } Prozent von allen abstimmen, die abstimmen dürfen. Sonst ist nichts angenommen. Im Ergebnis steht: So viele durften abstimmen.
vote-quorum-none = Es gilt immer. Auch wenn wenige abstimmen.
vote-cost = Kosten: { $cost }
vote-costs-break-ties = Vielleicht haben 2 Vorschläge gleich viele Stimmen. Dann gewinnt der billigere Vorschlag.
vote-tie = { $tie ->
    [lot] Dann entscheidet das Los. Das Los steht vorher fest. Niemand kann es ändern.
    [cost] Dann gewinnt der billigere Vorschlag.
   *[order] Dann gewinnt der Vorschlag, der weiter oben steht.
}
vote-published-whole = Weniger als { $least } Stimm-Zettel: Dann zeigen wir keinen. Ab { $least } zeigen wir alle. Ohne Namen und gemischt. So kann jede Person nachzählen. Manche Stimm-Zettel sind selten. Vielleicht weiß jemand genau, was Sie ausgefüllt haben. Dann findet diese Person Ihren Zettel.
vote-published-split = Weniger als { $least } Stimm-Zettel: Dann zeigen wir keinen. Ab { $least } zeigen wir alle einzelnen Kreuze. Ohne Namen und gemischt. So kann jede Person nachzählen.
vote-rule-receipt = Quittung:
vote-receipt = { $kind ->
    [secret] Die Quittung zeigt: Ihr Stimm-Zettel ist da. Später zeigt sie: Wir haben ihn gezählt. Vielleicht bezahlt jemand Geld für Ihre Stimme. Dann können Sie der Person die Quittung zeigen. Aber die Quittung beweist nicht, was Sie gewählt haben. Wir merken uns nicht, welcher Zettel von Ihnen ist.
    [code] Die Quittung zeigt: Ihre Stimme ist da. Später zeigt sie: Wir haben sie gezählt. Vielleicht bezahlt jemand Geld für Ihre Stimme. Dann können Sie der Person die Quittung zeigen. Aber die Quittung beweist nicht, was Sie gewählt haben.
   *[changeable] Die Quittung zeigt: Ihre Stimme ist da. Später zeigt sie: Wir haben sie gezählt. Vielleicht bezahlt jemand Geld für Ihre Stimme. Dann können Sie der Person die Quittung zeigen. Aber die Quittung beweist nicht, was Sie gewählt haben. Sie sehen Ihre Stimme bis zum Ende auf dieser Seite. Sie können die Stimme bis zum Ende ändern. Darum beweist auch die Seite nichts.
}
vote-not-sealed = Bald beginnt die Abstimmung. Dann steht hier ein Finger-Abdruck von den Regeln.
vote-fingerprint = Finger-Abdruck von den Regeln
vote-fingerprint-text = Die Regeln stehen fest seit: { $when }. Schreiben Sie sich den Finger-Abdruck auf. Dann können Sie später prüfen: Die Regeln sind noch gleich.
vote-fingerprint-file = Die Regeln als Datei
vote-fingerprint-check = Der Finger-Abdruck ist die SHA-256-Prüf-Summe von dieser Datei.
vote-state-open = Noch nicht abgegeben
vote-state-kept = Noch nicht abgegeben. Ihre Auswahl ist nur gespeichert. Sie zählt erst, wenn Sie abgeben.
vote-state-kept-now = Noch nicht abgegeben. Ihre Auswahl ist gespeichert.
vote-state-changed = Geändert und noch nicht abgegeben
vote-state-cast = Abgegeben. Das ist Ihre Fassung { $number }
vote-state-cast-kept = Sie haben schon abgegeben: Fassung { $number }. Ihre Änderung ist nur gespeichert. Sie müssen sie noch abgeben.
vote-state-withdrawn = Sie haben Ihre Stimme zurückgenommen. Ihr Stimm-Zettel zählt nicht.
vote-state-secret = Abgegeben
vote-secret-before = Vorsicht: Nach dem Abgeben können Sie nichts mehr ändern. Sie können Ihre Stimme dann auch nicht mehr sehen.
vote-secret-after = Ihr Stimm-Zettel ist da. Wir merken uns nicht, welcher Zettel von Ihnen ist. Darum können auch Sie ihn nicht mehr sehen.
vote-change-note = Sie können Ihre Stimme ändern bis: { $until }.
vote-keep = Nur speichern
vote-unfinished-change = Geändert und noch nicht abgegeben
vote-unfinished-until = Das geht bis { $until }.
vote-unfinished-link = Zum Stimm-Zettel
vote-stale = So war es, als die Seite kam. Beim Speichern rechnen wir neu.
vote-no-objection = Kein Einwand
vote-objection = Einwand
vote-reason = Der Grund für Ihren Einwand
vote-reason-of-no = Warum sind Sie dagegen? Sie müssen das nicht sagen.
vote-reason-hint = Bitte schreiben Sie keine Namen. Nur die Verwaltung liest den Grund. Sie liest ihn nach dem Ende. Ihr Name steht nicht dabei. Höchstens { $max } Zeichen.
vote-marks-left = Noch { $left } von { $most } Kreuzen
vote-marks-over = Zu viele Kreuze: { $over } zu viel
vote-money-left = Noch da: { $left } von { $most }
vote-money-over = Zu teuer: { $over } zu viel
vote-part-left = { $field }. Noch da: { $left }
vote-part-over = { $field }. Zu teuer: { $over } zu viel
vote-points = Punkte
vote-points-left = Noch { $left } von { $most } Punkten
vote-points-over = Zu viele Punkte: { $over } zu viel
vote-points-up = Ein Punkt mehr
vote-points-down = Ein Punkt weniger
vote-rank = Platz
vote-rank-up = Nach oben
vote-rank-down = Nach unten
vote-order = Ihre Reihen-Folge
vote-order-empty = Hier ist noch nichts. Drücken Sie auf einen Pfeil. Oder schreiben Sie eine Zahl.
vote-order-place = { $title }: Platz { $place }
vote-order-out = { $title }: kein Platz mehr
vote-score-low = 0: schlecht
vote-score-high = { $max }: sehr gut
vote-score-none = Keine Note
vote-score-grade = Note

options-title = Maßnahmen für die Abstimmung
options-lead = Hier wählen Sie die Maßnahmen aus. Das geht, bis die Abstimmung beginnt.
options-frozen = Die Auswahl steht fest
options-new = Maßnahme hinzufügen
options-measure = Maßnahme
options-measure-hint = Hier stehen nur vorgeschlagene Maßnahmen.
options-choose = Bitte wählen
options-add = Hinzufügen
options-remove = Wegnehmen
options-costs = Es fehlen Kosten
options-cost = So viel kostet es
options-cost-hint = In Euro. Zum Beispiel: 12.000
options-cost-save = Kosten speichern

rules-title = Regeln
rules-lead = So geht die Abstimmung. Sie können die Regeln ändern, bis die Abstimmung beginnt. Danach stehen sie fest. Alle können sie lesen.
rules-save = Regeln speichern
rules-fixed = Die Regeln stehen fest
rules-fixed-text = Die Abstimmung hat begonnen. Niemand kann die Regeln mehr ändern.
rules-public-page = Zur Seite mit der Abstimmung
rules-of-method = Was steht auf dem Stimm-Zettel?
rules-of-method-hint = Danach kommen die passenden Fragen.
rules-method = { $method ->
    [yes_no] Ja oder Nein. Zu jeder Maßnahme einzeln
    [consent] Einwände. Angenommen ist: Niemand hat einen Einwand
    [approval] Kreuze. Ein Kreuz heißt: Das ist gut
    [points] Punkte. Jede Person verteilt Punkte
    [score] Noten. Jede Maßnahme bekommt eine Note
    [ranking] Reihen-Folge. Das Wichtigste zuerst
   *[budget] Bürger-Haushalt. Ein Korb mit Geld
}
rules-of-ballot = Was ist erlaubt?
rules-choices-min = So viele Maßnahmen mindestens
rules-choices-min-hint = Ist das Feld leer? Dann reicht eine Maßnahme.
rules-choices-max = So viele Maßnahmen höchstens
rules-points = Punkte für jede Person
rules-points-hint = So viele Punkte hat eine Person.
rules-points-each = So viele Punkte höchstens für eine Maßnahme
rules-points-each-hint = Ist das Feld leer? Dann gehen alle Punkte.
rules-score = Die beste Note
rules-score-hint = Die schlechteste Note ist 0. Oft ist die beste Note 5 oder 10.
rules-budget = So viel Geld ist da
rules-budget-hint = In Euro. Zum Beispiel: 50.000. Die Kosten schreiben Sie auf die Seite mit den Maßnahmen.
rules-ceiling = So viel darf „{ $field }“ höchstens kosten
rules-ceiling-hint = In Euro. Sie können das Feld leer lassen. Dann gilt nur das Geld für alles zusammen.
rules-of-count = So zählen wir
rules-of-majority = Wann ist etwas angenommen?
rules-majority = { $majority ->
    [simple] Mehr Ja als Nein
    [absolute] Mehr als die Hälfte von allen sagt Ja
    [two_thirds_of_cast] 2 von 3 Stimm-Zetteln sagen Ja. Enthaltungen zählen mit.
   *[two_thirds] 2 von 3 sagen Ja
}
rules-of-counting = Die Art zu zählen
rules-of-counting-hint = Sind Sie nicht sicher? Dann nehmen Sie „wie immer“.
rules-counting-usual = wie immer
rules-counting = { $counting ->
    [schulze] Reihen-Folge: Schulze. Wir vergleichen jeden mit jedem
    [borda] Reihen-Folge: Borda. Punkte für die Plätze
    [irv] Reihen-Folge: Stich-Wahl in Runden. Einer gewinnt
    [stv] Reihen-Folge: in Runden. Mehrere gewinnen
    [stv_scottish] Reihen-Folge: in Runden, Regeln aus Schottland
    [equal_shares] Bürger-Haushalt: gleiche Teile
    [greedy] Bürger-Haushalt: die meisten Körbe zuerst
   *[phragmen] Bürger-Haushalt: Phragmén, nach und nach
}
rules-seats = So viele gewinnen
rules-seats-hint = So viele Maßnahmen gewinnen. Bei „Schulze“ kann das Feld leer sein. Dann gewinnt eine Maßnahme. Bei „Stich-Wahl“ gewinnt immer eine Maßnahme.
rules-of-utility = So viel nützt eine Maßnahme
rules-of-utility-hint = Das gilt für gleiche Teile.
rules-utility = { $utility ->
    [cost] So viel, wie sie kostet
   *[score] Jede gleich viel
}
rules-of-completion = Wenn Geld übrig ist
rules-completion = { $completion ->
    [none] Es bleibt übrig
    [add1] Die Teile größer machen, bis das Geld nicht mehr reicht
    [add1e] Die Teile größer machen, bis nichts mehr passt
   *[greedy] Die meisten Körbe zuerst
}
rules-of-result = Wann gilt das Ergebnis?
rules-quorum = So viele Stimm-Zettel mindestens
rules-quorum-hint = Sind es weniger? Dann ist nichts angenommen.
rules-quorum-share = So viel Prozent müssen mindestens abstimmen
rules-quorum-share-hint = Das geht nur mit einer Liste oder mit Codes. Dann wissen wir: So viele dürfen abstimmen. Alle sehen diese Zahl mit dem Ergebnis.
rules-threshold = So viele Ja-Stimmen, Kreuze oder Punkte mindestens
rules-threshold-hint = Sonst kann eine Maßnahme nicht gewinnen.
rules-threshold-share = So viel Prozent müssen für eine Maßnahme sein
rules-threshold-share-hint = Sonst kann eine Maßnahme nicht gewinnen. Schreiben Sie eine Zahl oder Prozent. Nicht beides.
rules-threshold-of = Prozent von wem?
rules-threshold-of-hint = Von allen, die abstimmen dürfen: Das geht nur mit einer Liste oder mit Codes. Alle sehen diese Zahl mit dem Ergebnis.
rules-threshold-whole = { $base ->
    [cast] von allen Stimm-Zetteln
   *[entitled] von allen, die abstimmen dürfen
}
rules-of-tie = Wenn 2 gleich viel haben
rules-tie = { $tie ->
    [lot] Das Los entscheidet
    [cost] Die billigere Maßnahme gewinnt. Dann braucht jede Maßnahme ihre Kosten.
   *[order] Die obere Maßnahme gewinnt
}
rules-of-secrecy = Wie geheim ist die Abstimmung?
rules-secrecy = { $secrecy ->
    [secret] Geheim. Niemand kann die Stimme ändern. Es steht nicht dabei, von wem sie ist
   *[confidential] Vertraulich. Jede Person kann ihre Stimme bis zum Ende ändern
}

entitled-title = Wer darf abstimmen?
entitled-lead = Das gilt fest, wenn die Abstimmung beginnt. Alle sehen es vorher.
entitled-circle-legend = Für wen ist die Abstimmung?
entitled-circle-hint = Zum Beispiel nur für eine Schule. Dann brauchen Sie eine Liste. Oder Sie tragen die Personen einzeln ein.
entitled-circle = { $circle ->
    [everybody] Für alle in der Gemeinde
   *[named] Nur für Personen, die Sie eintragen
}
entitled-age = So alt muss man mindestens sein
entitled-age-hint = In Jahren. Am letzten Tag der Abstimmung. Das Alter steht im Melde-Register.
entitled-districts = Orts-Teile
entitled-districts-hint = Nur Menschen aus diesen Orts-Teilen stimmen ab. Sie haben nichts angekreuzt? Dann stimmen alle ab.
entitled-districts-none = Die Liste vom Melde-Amt braucht die Spalte „ortsteil“. Dann können Sie hier Orts-Teile ankreuzen.
entitled-save = Speichern
entitled-list = Liste der Personen
entitled-list-text = Wir machen aus den Adressen geheime Zeichen. Niemand kann sie lesen. Nach dem Zählen löscht das Programm alles. Während der Abstimmung bleibt die Liste gleich.
entitled-current = Die Liste ist vom { $day }. Auf der Liste stehen { $count } Personen.
entitled-file = Liste als CSV-Datei
entitled-file-hint = In der ersten Zeile steht: email. In jeder Zeile danach steht eine Adresse. Höchstens 10.000 Personen. Die neue Liste ersetzt die alte Liste.
entitled-destroy = Liste löschen
entitled-loaded = { $count ->
    [one] Geladen: 1 Person
   *[other] Geladen: { $count } Personen
}
entitled-mistake = { $code ->
    [columns] In der ersten Zeile muss „email“ stehen.
    [email_invalid] Das ist keine E-Mail-Adresse.
    [twice] Diese Adresse steht schon auf der Liste.
    [too_many_lines] Mehr als 10.000 Personen.
   *[no_lines] Die Liste ist leer.
}
entitled-names = Einzeln eingetragen
entitled-names-text = Sie können Personen bis zum Ende eintragen. Das geht auch am Schalter. Das Programm schreibt jeden Eintrag auf. Löschen können Sie einen Eintrag nur vor dem Beginn.
entitled-count = So viele Personen dürfen abstimmen: { $count }
entitled-email = E-Mail-Adresse vom Konto
entitled-email-hint = Die Person braucht ein Konto. Die Adresse muss bestätigt sein.
entitled-add = Eintragen
entitled-withdraw-of = Zurücknehmen: { $name }

receipt-title = Quittung prüfen
receipt-lead = Mit dem Code sehen Sie, was aus Ihrer Idee wird. Oder Sie sehen, ob Ihre Stimme da ist. Niemand sieht, wie Sie abgestimmt haben.
receipt-code = Code von der Quittung
receipt-code-hint = 16 Zeichen. Große und kleine Buchstaben sind gleich.
receipt-check = Prüfen
receipt-recorded = Ihre Eingabe ist da
receipt-recorded-text = Ihre Eingabe ist gespeichert. Wir zählen sie am Ende. Sie gehört zu:
receipt-counted = Ihre Eingabe ist gezählt
receipt-counted-text = Wir haben Ihre Eingabe gezählt. Sie gehört zu:
receipt-unknown = Diesen Code gibt es nicht
receipt-unknown-text = Bitte prüfen Sie alle 16 Zeichen.
receipt-idea = Ihre Idee
receipt-comment = Ihr Kommentar zu dieser Idee
receipt-public-page = Zur öffentlichen Seite
receipt-claim = In mein Konto übernehmen
receipt-claim-text = Dann steht der Beitrag bei „Meine Beiträge“. Alle sehen dann Ihren Namen. Der Code gilt dann nicht mehr.
receipt-claim-sign-in = Haben Sie ein Konto? Melden Sie sich an. Dann können Sie den Beitrag übernehmen.
