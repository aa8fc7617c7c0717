# Ergebnisse
outcome-title = Ergebnis: { $title }
outcome-lead = Berechnet am { $moment }. Das Ergebnis ist ein Meinungsbild. Der Gemeinderat berät darüber.
outcome-missing = Noch kein Ergebnis
outcome-missing-text = Ausgezählt wird nach dem Ende: { $moment }.
outcome-share = Das sind { $percent } %.
outcome-suppressed = Weniger als 5 Personen, Stimmen oder Antworten zeigen wir nicht, und auch keine Zahlen, aus denen man sie errechnen könnte. Anteile gibt es erst ab 10 Antworten.
outcome-vote = Abstimmung
outcome-voters = Abgegebene Stimmen: { $people }.
outcome-accepted = Mehrheit dafür.
outcome-not-accepted = Keine Mehrheit dafür.
outcome-undisclosed = Das Ergebnis zeigen wir nicht, weil es einzelne Stimmen verraten würde.
outcome-survey = Umfrage
outcome-survey-note = Geantwortet haben: { $people }.
outcome-answered = Antworten auf diese Frage: { $people }.
outcome-text-note = Freie Texte veröffentlichen wir nicht, weil sie Personen nennen können.
outcome-mean = Mittelwert: { $mean }.
outcome-texts = Freie Antworten
outcome-texts-note = Nur für die Verwaltung sichtbar. Die Reihenfolge ist zufällig.
outcome-ideas = Ideen
outcome-ideas-note = { $count ->
    [one] Eine Idee, beteiligt: { $people }.
   *[other] { $count } Ideen, beteiligt: { $people }.
}
outcome-ideas-caption = Am meisten unterstützt
outcome-idea = Idee
outcome-field = Handlungsfeld
outcome-supports = Unterstützungen
outcome-as-of = Stand
outcome-report = Alles in einem Bericht
outcome-report-text = Zahlen, Regeln und Begründungen zum Mitnehmen.
outcome-report-open = Bericht öffnen
outcome-guests = Antworten ohne Konto
outcome-guests-note = Antworten: { $people }. Getrennt gezählt: Hier gilt nicht „eine Person, eine Antwort“.
outcome-counter = Am Schalter aufgenommene Antworten
outcome-counter-note = Antworten: { $people }. Getrennt gezählt: Die Gemeinde hat sie für Menschen eingegeben, die kamen oder anriefen.

# Das Ergebnis einer Abstimmung nach ihren Regeln
outcome-vote-base = Abgestimmt haben { $people } von etwa { $residents } Berechtigten. Berechtigt waren alle ab 14 Jahren.
outcome-vote-base-known = Abgestimmt haben { $people } von { $entitled } Berechtigten.
outcome-vote-base-unknown = Abgestimmt haben { $people }. Berechtigt waren nicht alle. Wie viele es sind, ist nicht gezählt.
outcome-vote-base-hidden = Abgestimmt haben { $people }. Wie viele berechtigt waren, steht hier nicht: Sonst ließe sich ausrechnen, wie wenige es nicht getan haben.
outcome-exactly = genau { $exact }
outcome-quoted = „{ $title }“
outcome-and = { $titles } und { $last }
outcome-and-more = { $titles } und { $count } weitere
outcome-votes = { $count ->
    [one] eine Stimme
   *[other] { $text } Stimmen
}
outcome-points = { $count ->
    [one] ein Punkt
   *[other] { $text } Punkte
}
outcome-wins = { $count ->
    [one] ein Vergleich
   *[other] { $text } Vergleiche
}
outcome-head-measure = Maßnahme
outcome-head-votes = Stimmen
outcome-head-points = Punkte
outcome-head-wins = Gewonnene Vergleiche
outcome-line-quota = Der Strich zeigt, wie viel ein Platz braucht: { $votes }.
outcome-line-half = Der Strich zeigt die Hälfte der Stimmen in dieser Runde. Wer mehr hat, ist gewählt.
outcome-spent = Der Balken zeigt, wie viel vom Geld nach dem Schritt ausgegeben ist. Kräftig ist, was gerade dazukam.
outcome-duels = Alle Vergleiche
outcome-duels-text = Jede Zeile zeigt, auf wie vielen Stimmzetteln die Maßnahme weiter oben steht als die in der Spalte. Gefärbt ist, was gewonnen wurde: je kräftiger, desto deutlicher.
outcome-duel-won = gewonnen

outcome-headline-nobody = Niemand hat abgestimmt.
outcome-headline-quorum = Das Ergebnis gilt nicht, weil zu wenige abgestimmt haben: { $cast } gültige Stimmzettel, nötig waren { $quorum }.
outcome-headline-no-majority = Keine Maßnahme hat die nötige Mehrheit. Gültig abgegeben wurden { $cast } Stimmzettel.
outcome-headline-no-consent = Gegen jede Maßnahme gibt es einen Einwand. Gültig abgegeben wurden { $cast } Stimmzettel.
outcome-headline-none = Keine Maßnahme ist gewählt. Gültig abgegeben wurden { $cast } Stimmzettel.
outcome-headline-budget = { $won ->
    [one] Gewählt ist eine Maßnahme für { $spent } von { $budget }: { $titles }.
   *[other] Gewählt sind { $won } Maßnahmen für zusammen { $spent } von { $budget }: { $titles }.
}
outcome-headline-majority = „{ $title }“ hat die nötige Mehrheit: { $score } Ja von { $cast } Stimmzetteln.
outcome-headline-majorities = { $won } von { $all } Maßnahmen haben die nötige Mehrheit: { $titles }. Gültig abgegeben wurden { $cast } Stimmzettel.
outcome-headline-consent = { $won ->
    [one] Gegen eine von { $all } Maßnahmen hat niemand einen Einwand: { $titles }. Gültig abgegeben wurden { $cast } Stimmzettel.
   *[other] Gegen { $won } von { $all } Maßnahmen hat niemand einen Einwand: { $titles }. Gültig abgegeben wurden { $cast } Stimmzettel.
}
outcome-headline-schulze = „{ $title }“ ist gewählt: Keine andere Maßnahme wird ihr vorgezogen. Gültig abgegeben wurden { $cast } Stimmzettel.
outcome-headline-transferred = „{ $title }“ ist gewählt: Am Ende hat sie { $score } von { $cast } Stimmen.
outcome-headline-several = { $won } Maßnahmen sind gewählt: { $titles }. Gültig abgegeben wurden { $cast } Stimmzettel.
outcome-headline-points = „{ $title }“ ist gewählt: { $score } Punkte auf { $cast } Stimmzetteln.
outcome-headline-close = „{ $title }“ ist gewählt: { $score } von { $cast } Stimmen. Bei Gleichstand entschied die vorher festgelegte Regel.
outcome-headline-votes = „{ $title }“ hat die meisten Stimmen: { $score } von { $cast }.
outcome-headline-several-points = { $won } Maßnahmen sind gewählt: { $titles }. Vorn liegt „{ $title }“: { $score } Punkte auf { $cast } Stimmzetteln.
outcome-headline-several-votes = { $won } Maßnahmen sind gewählt: { $titles }. Vorn liegt „{ $title }“: { $score } von { $cast } Stimmen.

outcome-ballot-yes-no = Zu jeder Maßnahme gab es Ja, Nein und Enthaltung.
outcome-ballot-consent = Zu jeder Maßnahme gab es „kein Einwand“, „Einwand“ mit einer Begründung und Enthaltung.
outcome-ballot-approval = Auf dem Stimmzettel wurden Maßnahmen angekreuzt.
outcome-ballot-points = Auf dem Stimmzettel wurden { $points ->
    [one] ein Punkt vergeben.
   *[other] bis zu { $points } Punkte verteilt.
}
outcome-ballot-score = Jede Maßnahme wurde mit 0 bis { $max } Punkten bewertet.
outcome-ballot-ranking = Auf dem Stimmzettel wurden Maßnahmen in eine Reihenfolge gebracht.
outcome-ballot-budget = Auf dem Stimmzettel wurden Maßnahmen für zusammen höchstens { $budget } ausgewählt.
outcome-counting-simple = Angenommen ist, was mehr Ja als Nein hat. Enthaltungen entscheiden nicht mit.
outcome-counting-absolute = Angenommen ist, wozu mehr als die Hälfte aller Stimmzettel Ja sagt.
outcome-counting-two-thirds = Angenommen ist, was von Ja und Nein zusammen mindestens zwei Drittel Ja hat.
outcome-counting-two-thirds-of-cast = Angenommen ist, wozu mindestens zwei Drittel aller Stimmzettel Ja sagen.
outcome-counting-consent = Angenommen ist, wogegen niemand einen Einwand hat.
outcome-counting-approval = { $seats ->
    [one] Gewählt ist die Maßnahme mit den meisten Stimmen.
   *[other] Gewählt sind die { $seats } Maßnahmen mit den meisten Stimmen.
}
outcome-counting-points = { $seats ->
    [one] Gewählt ist die Maßnahme mit den meisten Punkten.
   *[other] Gewählt sind die { $seats } Maßnahmen mit den meisten Punkten.
}
outcome-counting-borda = { $seats ->
    [one] Je weiter oben, desto mehr Punkte (Borda). Gewählt ist die Maßnahme mit den meisten Punkten.
   *[other] Je weiter oben, desto mehr Punkte (Borda). Gewählt sind die { $seats } Maßnahmen mit den meisten Punkten.
}
outcome-counting-schulze = { $seats ->
    [one] Verglichen werden je zwei Maßnahmen: Welche steht öfter weiter oben? Gewählt ist, was keinen Vergleich verliert, auch nicht über andere (Schulze).
   *[other] Verglichen werden je zwei Maßnahmen: Welche steht öfter weiter oben? Gewählt sind die { $seats }, die keinen Vergleich mit einer der übrigen verlieren, auch nicht über andere (Schulze).
}
outcome-counting-irv = Die Maßnahme mit den wenigsten Stimmen scheidet aus, ihre Stimmen gehen an die nächste Maßnahme auf dem Stimmzettel, bis eine mehr als die Hälfte hat (integrierte Stichwahl).
outcome-counting-stv = { $seats ->
    [one] Vergeben wird ein Platz. Stimmen, die eine Maßnahme nicht braucht, gehen anteilig an die nächste auf dem Stimmzettel (übertragbare Einzelstimmen).
   *[other] Vergeben werden { $seats } Plätze. Stimmen, die eine Maßnahme nicht braucht, gehen anteilig an die nächste auf dem Stimmzettel (übertragbare Einzelstimmen).
}
outcome-counting-stv-scottish = { $seats ->
    [one] Vergeben wird ein Platz. Stimmen, die eine Maßnahme nicht braucht, gehen anteilig an die nächste auf dem Stimmzettel (übertragbare Einzelstimmen nach schottischer Regel, fünf Stellen nach dem Komma).
   *[other] Vergeben werden { $seats } Plätze. Stimmen, die eine Maßnahme nicht braucht, gehen anteilig an die nächste auf dem Stimmzettel (übertragbare Einzelstimmen nach schottischer Regel, fünf Stellen nach dem Komma).
}
outcome-counting-greedy = Die Maßnahme mit den meisten Stimmen kommt zuerst, dann die nächste, solange das Geld reicht.
outcome-counting-equal-shares = Auf jeden Stimmzettel kommt ein gleicher Anteil am Geld. Gewählt ist, was alle, die dafür gestimmt haben, mit ihren Anteilen gemeinsam bezahlen können (Methode der gleichen Anteile).
outcome-counting-phragmen = Die Kosten einer Maßnahme verteilen sich auf alle, die dafür gestimmt haben. Zuerst kommt, was sie am wenigsten belastet (Phragmén). Schluss ist, wenn das Geld für die nächste nicht reicht.
outcome-completion-none = Was übrig bleibt, wird nicht ausgegeben.
outcome-completion-add1 = Bleibt Geld übrig, wachsen die Anteile in Schritten von einem Euro, solange die Summe reicht.
outcome-completion-add1e = Bleibt Geld übrig, wachsen die Anteile in Schritten von einem Euro, bis keine Maßnahme mehr dazupasst.
outcome-completion-greedy = Bleibt Geld übrig, kommen die Maßnahmen mit den meisten Stimmen dazu, die noch hineinpassen.
outcome-quorum = Das Ergebnis gilt ab { $quorum } Stimmzetteln.
outcome-quorum-share = Das Ergebnis gilt, wenn mindestens { $percent } Prozent aller abstimmen, die es dürfen.
outcome-threshold-votes = { $threshold ->
    [one] Nötig ist mindestens eine Stimme.
   *[other] Nötig sind mindestens { $threshold } Stimmen.
}
outcome-threshold-share = { $base ->
    [cast] Nötig ist Ja oder Kreuz auf mindestens { $percent } Prozent der Stimmzettel.
   *[entitled] Nötig ist Ja oder Kreuz von mindestens { $percent } Prozent aller, die abstimmen dürfen.
}
outcome-threshold-points = { $threshold ->
    [one] Nötig ist mindestens ein Punkt.
   *[other] Nötig sind mindestens { $threshold } Punkte.
}

outcome-why-simple = Angenommen, weil mehr Ja als Nein abgegeben wurde: { $amount } dafür.
outcome-why-absolute = Angenommen, weil mehr als die Hälfte Ja sagt: { $amount } dafür, { $cast } Stimmzettel.
outcome-why-two-thirds = Angenommen, weil mindestens zwei Drittel Ja sagen: { $amount } dafür. Enthaltungen zählen dabei nicht.
outcome-why-two-thirds-of-cast = Angenommen, weil mindestens zwei Drittel Ja sagen: { $amount } dafür, { $cast } Stimmzettel. Enthaltungen zählen dabei mit.
outcome-why-consent = Angenommen, weil niemand einen Einwand hat.
outcome-why-best = Gewählt, weil keine andere Maßnahme mehr hat: { $amount }.
outcome-why-place = Gewählt, weil sie auf Platz { $place } von { $seats } zu vergebenden Plätzen liegt: { $amount }.
outcome-why-unbeaten = Gewählt, weil ihr keine der übrigen Maßnahmen vorgezogen wird. Sie gewinnt: { $amount }.
outcome-why-more-than-half = Gewählt in Runde { $round }, weil sie mehr als die Hälfte der Stimmen hat, die noch zählen: { $amount }.
outcome-why-quota = Gewählt in Runde { $round }, weil sie genug Stimmen hat: { $amount }. Nötig: { $needed }.
outcome-why-left-over = Gewählt in Runde { $round }, weil nicht mehr Maßnahmen übrig waren als Plätze: { $amount }.
outcome-why-greedy = Gewählt, weil das Geld reichte, als sie an der Reihe war: { $amount }.
outcome-why-equal-shares = Gewählt, weil alle, die für sie gestimmt haben, ihre Kosten gemeinsam tragen konnten: { $amount }.
outcome-why-completed = Gewählt, weil das übrige Geld noch für sie reichte: { $amount }.
outcome-why-phragmen = Gewählt, weil sie alle, die für sie gestimmt haben, am wenigsten belastet, als sie an der Reihe war: { $amount }.
outcome-why-not-affordable = Nicht gewählt, weil sie { $cost } kostet und nur noch { $left } übrig waren.
outcome-why-ceiling = Nicht gewählt, weil sie { $cost } kostet und für ihr Handlungsfeld nur noch { $left } übrig waren.
outcome-why-too-poor = Nicht gewählt, weil sie { $cost } kostet und alle, die für sie gestimmt haben, zusammen nur noch { $has } hatten.
outcome-why-costs-nothing = Nicht gewählt, weil sie nichts kostet: Gemessen wird hier am Geld.
outcome-why-threshold = Nicht gewählt, weil sie zu wenig hat: { $amount }. Nötig: { $threshold }.
outcome-why-fewer = Nicht gewählt, weil andere mehr haben: { $amount }. Bei der letzten gewählten: { $last }.
outcome-why-lot-lost = Nicht gewählt, weil sie gleichauf mit „{ $title }“ liegt ({ $amount }) und das Los für diese entschied.
outcome-why-cost-lost = Nicht gewählt, weil sie gleichauf mit „{ $title }“ liegt ({ $amount }) und diese weniger kostet.
outcome-why-order-lost = Nicht gewählt, weil sie gleichauf mit „{ $title }“ liegt ({ $amount }) und diese weiter oben auf dem Stimmzettel steht.
outcome-why-eliminated = Nicht gewählt, weil sie in Runde { $round } die wenigsten Stimmen hatte und ausschied: { $amount }.
outcome-why-beaten = Nicht gewählt, weil mehr Menschen „{ $title }“ vorziehen, direkt oder über andere Vergleiche: { $theirs } gegen { $own }.
outcome-why-beaten-directly = Nicht gewählt, weil mehr Menschen „{ $title }“ vorziehen: { $theirs } gegen { $own }.
outcome-why-no-simple = Nicht angenommen, weil nicht mehr Ja als Nein abgegeben wurde: { $yes } Ja, { $no } Nein.
outcome-why-no-absolute = Nicht angenommen, weil nicht mehr als die Hälfte Ja sagt: { $yes } von { $cast } Stimmzetteln.
outcome-why-no-two-thirds = Nicht angenommen, weil weniger als zwei Drittel Ja sagen: { $yes } Ja, { $no } Nein.
outcome-why-no-two-thirds-of-cast = Nicht angenommen, weil weniger als zwei Drittel Ja sagen: { $yes } von { $cast } Stimmzetteln.
outcome-why-objections = { $count ->
    [one] Nicht angenommen, weil es einen Einwand gibt.
   *[other] Nicht angenommen, weil es { $count } Einwände gibt.
}
outcome-why-nobody-answered = Nicht angenommen, weil niemand etwas dazu gesagt hat.
outcome-why-nobody = Nicht gewählt, weil niemand für sie gestimmt hat.
outcome-why-no-points = Nicht gewählt, weil niemand ihr einen Punkt gegeben hat.
outcome-why-quorum = Nicht gewählt, weil zu wenige abgestimmt haben: { $cast } gültige Stimmzettel. Nötig: { $quorum }.
outcome-tie-won-lot = Bei Gleichstand entschied das Los.
outcome-tie-won-cost = Bei Gleichstand entschieden die niedrigeren Kosten.
outcome-tie-won-order = Bei Gleichstand entschied die Reihenfolge auf dem Stimmzettel.

outcome-chart = { $what } im Bild
outcome-results = Ergebnis je Maßnahme
outcome-place = Platz
outcome-turn = Reihe
outcome-result = Ergebnis
outcome-chosen = gewählt
outcome-not-chosen = nicht gewählt
outcome-label-chosen = { $title } (gewählt)
outcome-rounds = Wie gezählt wurde, Runde für Runde
outcome-round = Runde { $number }
outcome-exhausted = Ohne weitere Wahl auf dem Stimmzettel: { $votes }.
outcome-step-elected = { $count ->
    [one] Gewählt: { $titles }. Nötig: { $needed }.
   *[other] Gewählt: { $titles }. Nötig für jede: { $needed }.
}
outcome-step-taken = { $count ->
    [0] Niemand ist gewählt.
   *[other] Gewählt: { $titles }.
}
outcome-step-half = Gewählt: { $titles }. Die Hälfte wäre: { $half }.
outcome-step-surplus = „{ $title }“ hat mehr als nötig: { $surplus }. Dieser Rest geht anteilig an die nächsten Maßnahmen auf den Stimmzetteln.
outcome-step-eliminated = „{ $title }“ hat die wenigsten Stimmen und scheidet aus. Ihre Stimmen gehen an die nächste Maßnahme auf dem Stimmzettel.
outcome-step-bought = „{ $title }“ ist gewählt und kostet { $cost }.
outcome-step-passed = „{ $title }“ kostet { $cost }. Dafür reicht das Geld nicht.
outcome-step-share = Jeder Stimmzettel bringt einen Anteil von { $share } mit.
outcome-step-raised = Jeder Stimmzettel bringt einen Anteil von { $share } mit. Darin sind { $raised }, um die alle Anteile erhöht wurden, damit wenig Geld übrig bleibt.
outcome-step-ended = Keine Maßnahme ist mehr übrig.
outcome-money = Das Geld, Schritt für Schritt
outcome-step = Schritt
outcome-happened = Was geschah
outcome-price = Je Person, höchstens
outcome-left = Übrig
outcome-ties = Gleichstände
outcome-tie-by-lot = das Los
outcome-tie-by-cost = die niedrigeren Kosten und danach die Nummern auf dem Stimmzettel
outcome-tie-by-order = die Reihenfolge auf dem Stimmzettel
outcome-tie-in = Gleichstand zwischen { $equals }. Es entschied: { $by }. Vorn ist „{ $chosen }“.
outcome-tie-out = Gleichstand zwischen { $equals }. Es entschied: { $by }. Ausgeschieden ist „{ $chosen }“.
outcome-tie-surplus = Gleichstand zwischen { $equals }. Es entschied: { $by }. Zuerst weitergegeben wird von „{ $chosen }“.
outcome-lot = Gelost wurde mit der Losnummer unten. Sie stand vor der Abstimmung fest, ihr Fingerabdruck war mit den Regeln versiegelt: Niemand konnte sie noch wählen.

outcome-consent-yes = Kein Einwand
outcome-consent-no = Einwand
outcome-consent-missed = Es gibt Einwände.
outcome-too-few = Für ein genaues Ergebnis gab es zu wenige Stimmzettel, nämlich unter { $min }. Damit niemand einzelne Stimmen erkennt, veröffentlichen wir auch keine Stimmzettel.
outcome-reasons = Gründe dagegen
outcome-reasons-note = Nur für die Verwaltung sichtbar. Die Reihenfolge ist zufällig.

outcome-recount = Selbst nachzählen
outcome-recount-text = Die Stimmzettel sind veröffentlicht. Mit dem Programm recount kommt jede Person auf dasselbe Ergebnis:
outcome-recount-split = Die Stimmzettel sind in einzelne Kreuze zerlegt: Veröffentlicht ist, wie oft jedes Kreuz gemacht wurde. Was zusammen auf einem Stimmzettel stand, sieht niemand.
outcome-recount-whole = Veröffentlicht sind ganze Stimmzettel ohne Namen und Zeit, in zufälliger Reihenfolge. Diese Zählweise braucht sie ganz. Wer von einer Person genau weiß, was sie ausgefüllt hat, könnte einen seltenen Stimmzettel wiedererkennen.
outcome-recount-limits = Nachzählen zeigt, ob richtig gezählt wurde. Es zeigt nicht, ob jeder Stimmzettel von einer berechtigten Person stammt: Dafür muss man dem Server vertrauen, solange abgestimmt wird.
outcome-recount-download = Stimmzettel herunterladen
outcome-recount-pabulib = Für Pabulib-Programme
outcome-recount-pabulib-note = Dieselben Stimmzettel im Format der Forschung zu Bürgerhaushalten. Wie gezählt wurde, steht in der Zeile „comment“.
outcome-fingerprints = Fingerabdrücke zum Vergleichen
outcome-rules-file = Regeln herunterladen
outcome-rules-fingerprint = Fingerabdruck der Regeln
outcome-ballots-fingerprint = Fingerabdruck der Stimmzettel
outcome-tie-seed = Losnummer
outcome-tie-commitment = Fingerabdruck der Losnummer
outcome-fingerprint-note = Fingerabdrücke sind SHA-256. Der Fingerabdruck der Stimmzettel steht auch in der letzten Zeile der Datei. Der Fingerabdruck der Regeln stand vor der ersten Stimme fest.
outcome-method-name = { $method ->
    [yes_no] Ja oder Nein
    [consent] ohne Einwand
    [approval] ankreuzen
    [points] Punkte verteilen
    [score] bewerten
    [ranking] Reihenfolge
   *[budget] Budget
}
