# Ergebnisse in Leichter Sprache
outcome-title = Ergebnis: { $title }
outcome-lead = Gezählt am { $moment }. Der Gemeinde-Rat spricht darüber.
outcome-missing = Noch gibt es kein Ergebnis
outcome-missing-text = Wir zählen am Ende. Das Ende ist: { $moment }.
outcome-share = Das sind { $percent } von 100.
outcome-suppressed = Kleine Zahlen von Menschen, Stimmen und Antworten zeigen wir nicht. So erkennt niemand einzelne Menschen.
outcome-vote = Abstimmung
outcome-voters = So viele Stimmen: { $people }.
outcome-accepted = Es gibt eine Mehrheit dafür.
outcome-not-accepted = Es gibt keine Mehrheit dafür.
outcome-undisclosed = Das Ergebnis zeigen wir nicht. Sonst kann jemand einzelne Stimmen erkennen.
outcome-survey = Umfrage
outcome-survey-note = So viele haben geantwortet: { $people }.
outcome-answered = So viele Antworten: { $people }.
outcome-text-note = Die Texte zeigen wir nicht. Darin können Namen stehen.
outcome-mean = Durch-Schnitt: { $mean }.
outcome-texts = Freie Antworten
outcome-texts-note = Nur die Verwaltung sieht diese Texte.
outcome-ideas = Ideen
outcome-ideas-note = { $count ->
    [one] Eine Idee. So viele haben mitgemacht: { $people }.
   *[other] { $count } Ideen. So viele haben mitgemacht: { $people }.
}
outcome-ideas-caption = Diese Ideen finden die meisten gut
outcome-idea = Idee
outcome-field = Handlungs-Feld
outcome-supports = So viele unterstützen das
outcome-as-of = Gezählt am
outcome-report = Alles in einem Bericht
outcome-report-text = Alle Zahlen zum Mitnehmen.
outcome-report-open = Bericht öffnen
outcome-guests = Antworten ohne Konto
outcome-guests-note = So viele Antworten gibt es: { $people }. Wir zählen sie extra. Eine Person kann mehrmals geantwortet haben.
outcome-counter = Antworten vom Schalter
outcome-counter-note = So viele Antworten gibt es: { $people }. Wir zählen sie extra. Die Gemeinde hat sie für andere Menschen aufgeschrieben.

# Was bei einer Abstimmung herauskam
outcome-vote-base = So viele haben abgestimmt: { $people }. So viele durften abstimmen: etwa { $residents }. Das sind alle ab 14 Jahren.
outcome-vote-base-known = So viele haben abgestimmt: { $people }. So viele durften abstimmen: { $entitled }.
outcome-vote-base-unknown = So viele haben abgestimmt: { $people }. Nicht alle durften abstimmen. Wie viele durften? Das hat niemand gezählt.
outcome-vote-base-hidden = So viele haben abgestimmt: { $people }. Wir sagen nicht, wie viele abstimmen durften. Sonst weiß man: Nur wenige haben nicht abgestimmt.
outcome-exactly = ganz genau: { $exact }
outcome-quoted = „{ $title }“
outcome-and = { $titles } und { $last }
outcome-and-more = { $titles } und noch { $count } mehr
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
outcome-head-wins = So viele Vergleiche hat sie gewonnen
outcome-line-quota = Der Strich zeigt: So viel braucht man für einen Platz: { $votes }.
outcome-line-half = Der Strich zeigt die Hälfte von allen Stimmen. Mit mehr Stimmen hat man gewonnen.
outcome-spent = Der Balken zeigt: So viel Geld ist jetzt weg. Der kräftige Teil ist neu.
outcome-duels = Alle Vergleiche
outcome-duels-text = Wir vergleichen immer 2 Maßnahmen. Die Zahl zeigt: Auf so vielen Stimm-Zetteln steht die Maßnahme in der Zeile weiter oben. Eine Farbe zeigt: gewonnen.
outcome-duel-won = gewonnen

outcome-headline-nobody = Niemand hat abgestimmt.
outcome-headline-quorum = Das Ergebnis gilt nicht. Es haben zu wenige abgestimmt. So viele Stimm-Zettel sind gültig: { $cast }. So viele müssen es sein: { $quorum }.
outcome-headline-no-majority = Keine Maßnahme hat genug Ja-Stimmen. So viele Stimm-Zettel sind gültig: { $cast }.
outcome-headline-no-consent = Gegen jede Maßnahme hat jemand etwas. So viele Stimm-Zettel sind gültig: { $cast }.
outcome-headline-none = Keine Maßnahme hat gewonnen. So viele Stimm-Zettel sind gültig: { $cast }.
outcome-headline-budget = { $won ->
    [one] Eine Maßnahme hat gewonnen: { $titles }. Sie kostet { $spent }. So viel Geld gibt es: { $budget }.
   *[other] { $won } Maßnahmen haben gewonnen: { $titles }. Zusammen kosten sie { $spent }. So viel Geld gibt es: { $budget }.
}
outcome-headline-majority = „{ $title }“ hat genug Ja-Stimmen. So viele sagen Ja: { $score }. So viele Stimm-Zettel sind gültig: { $cast }.
outcome-headline-majorities = { $won } von { $all } Maßnahmen haben genug Ja-Stimmen: { $titles }. So viele Stimm-Zettel sind gültig: { $cast }.
outcome-headline-consent = Niemand ist gegen { $titles }. Das sind { $won } von { $all } Maßnahmen. So viele Stimm-Zettel sind gültig: { $cast }.
outcome-headline-schulze = „{ $title }“ hat gewonnen. Keine andere Maßnahme ist beliebter. So viele Stimm-Zettel sind gültig: { $cast }.
outcome-headline-transferred = „{ $title }“ hat gewonnen. Am Ende hat sie { $score } von { $cast } Stimmen.
outcome-headline-several = { $won } Maßnahmen haben gewonnen: { $titles }. So viele Stimm-Zettel sind gültig: { $cast }.
outcome-headline-points = „{ $title }“ hat gewonnen. Sie hat { $score } Punkte. So viele Stimm-Zettel sind gültig: { $cast }.
outcome-headline-close = „{ $title }“ hat gewonnen. Sie hat { $score } von { $cast } Stimmen. Eine andere Maßnahme hat gleich viele Stimmen. Eine Regel entscheidet dann.
outcome-headline-votes = „{ $title }“ hat die meisten Stimmen. Es sind { $score } von { $cast }.
outcome-headline-several-points = { $won } Maßnahmen haben gewonnen: { $titles }. Ganz vorn ist „{ $title }“. Sie hat { $score } Punkte. So viele Stimm-Zettel sind gültig: { $cast }.
outcome-headline-several-votes = { $won } Maßnahmen haben gewonnen: { $titles }. Ganz vorn ist „{ $title }“. Sie hat { $score } von { $cast } Stimmen.

outcome-ballot-yes-no = Zu jeder Maßnahme sagen die Menschen Ja, Nein oder Enthaltung.
outcome-ballot-consent = Zu jeder Maßnahme sagen die Menschen: Ich habe nichts dagegen. Oder: Ich habe etwas dagegen. Dann schreiben sie einen Grund dazu.
outcome-ballot-approval = Die Menschen kreuzen Maßnahmen an.
outcome-ballot-points = { $points ->
    [one] Jeder Mensch hat einen Punkt.
   *[other] Jeder Mensch hat { $points } Punkte.
}
outcome-ballot-score = Die Menschen geben jeder Maßnahme Punkte. Es gibt 0 bis { $max } Punkte.
outcome-ballot-ranking = Die Menschen ordnen die Maßnahmen. Die beste steht oben.
outcome-ballot-budget = Die Menschen wählen Maßnahmen aus. Zusammen dürfen die Maßnahmen { $budget } kosten.
outcome-counting-simple = Eine Maßnahme gewinnt mit mehr Ja als Nein. Enthaltungen zählen nicht mit.
outcome-counting-absolute = Mehr als die Hälfte von allen muss Ja sagen.
outcome-counting-two-thirds = Zwei von drei müssen Ja sagen. Enthaltungen zählen nicht mit.
outcome-counting-two-thirds-of-cast = Zwei von drei Stimm-Zetteln müssen Ja sagen. Enthaltungen zählen mit.
outcome-counting-consent = Eine Maßnahme gewinnt, wenn niemand etwas dagegen hat.
outcome-counting-approval = { $seats ->
    [one] Die Maßnahme mit den meisten Stimmen gewinnt.
   *[other] Die { $seats } Maßnahmen mit den meisten Stimmen gewinnen.
}
outcome-counting-points = { $seats ->
    [one] Die Maßnahme mit den meisten Punkten gewinnt.
   *[other] Die { $seats } Maßnahmen mit den meisten Punkten gewinnen.
}
outcome-counting-borda = { $seats ->
    [one] Weiter oben gibt es mehr Punkte. Die Maßnahme mit den meisten Punkten gewinnt. Die Regel heißt Borda.
   *[other] Weiter oben gibt es mehr Punkte. Die { $seats } Maßnahmen mit den meisten Punkten gewinnen. Die Regel heißt Borda.
}
outcome-counting-schulze = { $seats ->
    [one] Wir vergleichen immer 2 Maßnahmen. Welche steht öfter weiter oben? Die Maßnahme ohne verlorenen Vergleich gewinnt. Die Regel heißt Schulze.
   *[other] Wir vergleichen immer 2 Maßnahmen. Welche steht öfter weiter oben? Die { $seats } besten Maßnahmen gewinnen. Die Regel heißt Schulze.
}
outcome-counting-irv = Die Maßnahme mit den wenigsten Stimmen scheidet aus. Ihre Stimmen bekommt die nächste Maßnahme auf dem Zettel. Das geht so weiter. Am Ende hat eine Maßnahme mehr als die Hälfte.
outcome-counting-stv = { $seats ->
    [one] Eine Maßnahme kann gewinnen. Hat sie zu viele Stimmen? Dann bekommt die nächste Maßnahme auf dem Zettel einen Teil davon.
   *[other] { $seats } Maßnahmen können gewinnen. Hat eine Maßnahme zu viele Stimmen? Dann bekommt die nächste Maßnahme auf dem Zettel einen Teil davon.
}
outcome-counting-stv-scottish = { $seats ->
    [one] Eine Maßnahme kann gewinnen. Hat sie zu viele Stimmen? Dann bekommt die nächste Maßnahme auf dem Zettel einen Teil davon. So zählt man auch in Schottland.
   *[other] { $seats } Maßnahmen können gewinnen. Hat eine Maßnahme zu viele Stimmen? Dann bekommt die nächste Maßnahme auf dem Zettel einen Teil davon. So zählt man auch in Schottland.
}
outcome-counting-greedy = Zuerst kommt die Maßnahme mit den meisten Stimmen. Dann kommt die nächste. Das geht so lange, wie das Geld reicht.
outcome-counting-equal-shares = Jeder Stimm-Zettel bekommt gleich viel Geld. Viele Menschen wollen die gleiche Maßnahme? Dann bezahlen sie die Maßnahme zusammen. Reicht ihr Geld? Dann gewinnt die Maßnahme.
outcome-counting-phragmen = Die Menschen bezahlen ihre Maßnahmen gemeinsam. Zuerst kommt die Maßnahme, die für sie am wenigsten kostet. Wir hören auf, wenn das Geld nicht mehr reicht.
outcome-completion-none = Den Rest vom Geld geben wir nicht aus.
outcome-completion-add1 = Bleibt Geld übrig? Dann bekommt jeder Stimm-Zettel etwas mehr.
outcome-completion-add1e = Bleibt Geld übrig? Dann bekommt jeder Stimm-Zettel etwas mehr.
outcome-completion-greedy = Bleibt Geld übrig? Dann kommen noch Maßnahmen mit vielen Stimmen dazu.
outcome-quorum = Das Ergebnis gilt ab { $quorum } Stimm-Zetteln.
outcome-quorum-share = Das Ergebnis gilt ab { $percent } Prozent von allen, die abstimmen dürfen.
outcome-threshold-votes = { $threshold ->
    [one] Eine Maßnahme braucht eine Stimme.
   *[other] Eine Maßnahme braucht { $threshold } Stimmen.
}
outcome-threshold-share = { $base ->
    [cast] Eine Maßnahme braucht { $percent } Prozent von allen Stimm-Zetteln.
   *[entitled] Eine Maßnahme braucht { $percent } Prozent von allen, die abstimmen dürfen.
}
outcome-threshold-points = { $threshold ->
    [one] Eine Maßnahme braucht einen Punkt.
   *[other] Eine Maßnahme braucht { $threshold } Punkte.
}

outcome-why-simple = Gewonnen. Mehr Menschen sagen Ja als Nein: { $amount } dafür.
outcome-why-absolute = Gewonnen. Mehr als die Hälfte sagt Ja: { $amount } dafür. So viele Stimm-Zettel sind gültig: { $cast }.
outcome-why-two-thirds = Gewonnen. Zwei von drei sagen Ja: { $amount } dafür.
outcome-why-two-thirds-of-cast = Gewonnen. Zwei von drei Stimm-Zetteln sagen Ja: { $amount } dafür. So viele Stimm-Zettel gibt es: { $cast }.
outcome-why-consent = Gewonnen. Niemand hat etwas dagegen.
outcome-why-best = Gewonnen. Keine andere Maßnahme hat mehr: { $amount }.
outcome-why-place = Gewonnen. Sie ist auf Platz { $place }. Es gibt { $seats } Plätze. Sie hat: { $amount }.
outcome-why-unbeaten = Gewonnen. Keine andere Maßnahme ist beliebter. Sie gewinnt: { $amount }.
outcome-why-more-than-half = Gewonnen in Runde { $round }. Sie hat mehr als die Hälfte: { $amount }.
outcome-why-quota = Gewonnen in Runde { $round }. Sie hat genug Stimmen: { $amount }. So viel braucht sie: { $needed }.
outcome-why-left-over = Gewonnen in Runde { $round }. Andere Maßnahmen sind nicht mehr da: { $amount }.
outcome-why-greedy = Gewonnen. Das Geld reicht für sie: { $amount }.
outcome-why-equal-shares = Gewonnen. So viele wollen sie: { $amount }. Diese Menschen können sie zusammen bezahlen.
outcome-why-completed = Gewonnen. Der Rest vom Geld reicht für sie: { $amount }.
outcome-why-phragmen = Gewonnen. So viele wollen sie: { $amount }. Für diese Menschen kostet sie am wenigsten.
outcome-why-not-affordable = Nicht gewonnen. Sie kostet { $cost }. So viel Geld ist noch da: { $left }.
outcome-why-ceiling = Nicht gewonnen. Sie kostet { $cost }. So viel Geld ist für ihr Handlungs-Feld noch da: { $left }.
outcome-why-too-poor = Nicht gewonnen. Sie kostet { $cost }. Einige Menschen wollen sie. So viel Geld haben diese Menschen noch: { $has }.
outcome-why-costs-nothing = Nicht gewonnen. Sie kostet nichts. Hier zählt nur das Geld.
outcome-why-threshold = Nicht gewonnen. Sie hat zu wenig: { $amount }. So viel braucht sie: { $threshold }.
outcome-why-fewer = Nicht gewonnen. Andere haben mehr. Sie hat: { $amount }. Die letzte Gewinnerin hat: { $last }.
outcome-why-lot-lost = Nicht gewonnen. Sie hat gleich viel wie „{ $title }“: { $amount }. Das Los entscheidet für die andere.
outcome-why-cost-lost = Nicht gewonnen. Sie hat gleich viel wie „{ $title }“: { $amount }. Die andere kostet weniger.
outcome-why-order-lost = Nicht gewonnen. Sie hat gleich viel wie „{ $title }“: { $amount }. Die andere steht weiter oben auf dem Zettel.
outcome-why-eliminated = Nicht gewonnen. In Runde { $round } hat sie die wenigsten Stimmen: { $amount }.
outcome-why-beaten = Nicht gewonnen. Mehr Menschen finden „{ $title }“ besser: { $theirs } gegen { $own }.
outcome-why-beaten-directly = Nicht gewonnen. Mehr Menschen finden „{ $title }“ besser: { $theirs } gegen { $own }.
outcome-why-no-simple = Nicht gewonnen. Es gibt nicht mehr Ja als Nein: { $yes } Ja, { $no } Nein.
outcome-why-no-absolute = Nicht gewonnen. Weniger als die Hälfte sagt Ja: { $yes } von { $cast } Stimm-Zetteln.
outcome-why-no-two-thirds = Nicht gewonnen. Zu wenige sagen Ja: { $yes } Ja, { $no } Nein.
outcome-why-no-two-thirds-of-cast = Nicht gewonnen. Zu wenige sagen Ja: { $yes } von { $cast } Stimm-Zetteln.
outcome-why-objections = { $count ->
    [one] Nicht gewonnen. Ein Mensch hat etwas dagegen.
   *[other] Nicht gewonnen. { $count } Menschen haben etwas dagegen.
}
outcome-why-nobody-answered = Nicht gewonnen. Niemand hat etwas dazu gesagt.
outcome-why-nobody = Nicht gewonnen. Niemand stimmt für sie.
outcome-why-no-points = Nicht gewonnen. Niemand gibt ihr einen Punkt.
outcome-why-quorum = Nicht gewonnen. Es haben zu wenige abgestimmt. So viele Stimm-Zettel sind gültig: { $cast }. So viele müssen es sein: { $quorum }.
outcome-tie-won-lot = Es gibt gleich viel für mehrere Maßnahmen. Das Los entscheidet.
outcome-tie-won-cost = Es gibt gleich viel für mehrere Maßnahmen. Die billigere gewinnt.
outcome-tie-won-order = Es gibt gleich viel für mehrere Maßnahmen. Die Maßnahme weiter oben auf dem Zettel gewinnt.

outcome-chart = { $what } als Bild
outcome-results = Ergebnis für jede Maßnahme
outcome-place = Platz
outcome-turn = Reihe
outcome-result = Ergebnis
outcome-chosen = gewonnen
outcome-not-chosen = nicht gewonnen
outcome-label-chosen = { $title } (gewonnen)
outcome-rounds = So zählen wir: Runde für Runde
outcome-round = Runde { $number }
outcome-exhausted = Auf diesen Zetteln steht keine andere Maßnahme mehr: { $votes }.
outcome-step-elected = Gewonnen: { $titles }. So viel braucht jede: { $needed }.
outcome-step-taken = { $count ->
    [0] Niemand gewinnt.
   *[other] Gewonnen: { $titles }.
}
outcome-step-half = Gewonnen: { $titles }. Die Hälfte ist: { $half }.
outcome-step-surplus = „{ $title }“ hat zu viel: { $surplus }. Die nächsten Maßnahmen auf den Zetteln bekommen den Rest.
outcome-step-eliminated = „{ $title }“ hat die wenigsten Stimmen. Sie scheidet aus. Die nächste Maßnahme auf dem Zettel bekommt die Stimmen.
outcome-step-bought = „{ $title }“ gewinnt. Sie kostet { $cost }.
outcome-step-passed = „{ $title }“ kostet { $cost }. Dafür reicht das Geld nicht.
outcome-step-share = Jeder Stimm-Zettel bekommt so viel Geld: { $share }.
outcome-step-raised = Jeder Stimm-Zettel bekommt so viel Geld: { $share }. Wir haben allen mehr gegeben: { $raised }. So bleibt wenig Geld übrig.
outcome-step-ended = Keine Maßnahme ist mehr da.
outcome-money = Das Geld: Schritt für Schritt
outcome-step = Schritt
outcome-happened = Das passiert
outcome-price = So viel zahlt ein Mensch höchstens
outcome-left = Rest
outcome-ties = Gleich viele Stimmen
outcome-tie-by-lot = das Los
outcome-tie-by-cost = der Preis
outcome-tie-by-order = die Reihe auf dem Zettel
outcome-tie-in = Gleich viel haben { $equals }. Das entscheidet: { $by }. Vorn ist „{ $chosen }“.
outcome-tie-out = Gleich viel haben { $equals }. Das entscheidet: { $by }. Es scheidet aus: „{ $chosen }“.
outcome-tie-surplus = Gleich viel haben { $equals }. Das entscheidet: { $by }. Zuerst gibt „{ $chosen }“ den Rest ab.
outcome-lot = Wir losen mit der Los-Nummer unten. Die Nummer war vor der Abstimmung fest. Niemand konnte sie ändern.

outcome-consent-yes = Nichts dagegen
outcome-consent-no = Etwas dagegen
outcome-consent-missed = Jemand hat etwas dagegen.
outcome-too-few = Es gibt weniger als { $min } Stimm-Zettel. Deshalb zeigen wir kein genaues Ergebnis. So erkennt niemand einzelne Stimmen.
outcome-reasons = Gründe dagegen
outcome-reasons-note = Nur die Verwaltung sieht diese Texte.

outcome-recount = Selbst nachzählen
outcome-recount-text = Alle können die Stimm-Zettel nachzählen. Das Programm heißt recount:
outcome-recount-split = Wir zeigen: So oft gibt es jedes Kreuz. Niemand sieht einen ganzen Stimm-Zettel.
outcome-recount-whole = Wir zeigen ganze Stimm-Zettel. Es stehen keine Namen darauf. Die Reihe ist zufällig. Jemand kennt den Zettel von einem Menschen ganz genau? Dann kann er einen seltenen Zettel vielleicht erkennen.
outcome-recount-limits = So sehen Sie: Haben wir richtig gezählt? Sie sehen nicht: Durfte jeder Mensch abstimmen? Dafür brauchen Sie Vertrauen in unseren Computer.
outcome-recount-download = Stimm-Zettel herunterladen
outcome-recount-pabulib = Für Pabulib-Programme
outcome-recount-pabulib-note = Das sind die gleichen Stimm-Zettel. Forscher lesen sie mit anderen Programmen. In der Zeile „comment“ steht: So haben wir gezählt.
outcome-fingerprints = Prüf-Zahlen zum Vergleichen
outcome-rules-file = Regeln herunterladen
outcome-rules-fingerprint = Prüf-Zahl der Regeln
outcome-ballots-fingerprint = Prüf-Zahl der Stimm-Zettel
outcome-tie-seed = Los-Nummer
outcome-tie-commitment = Prüf-Zahl der Los-Nummer
outcome-fingerprint-note = Die Prüf-Zahlen heißen SHA-256. Die Prüf-Zahl der Stimm-Zettel steht auch ganz unten in der Datei. Die Prüf-Zahl der Regeln war vor der ersten Stimme fest.
outcome-method-name = { $method ->
    [yes_no] Ja oder Nein
    [consent] etwas dagegen oder nicht
    [approval] ankreuzen
    [points] Punkte verteilen
    [score] Punkte geben
    [ranking] ordnen
   *[budget] Geld verteilen
}
