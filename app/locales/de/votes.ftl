# Abstimmungen, Auswahl der Maßnahmen, Quittung
vote-title = Abstimmung: { $title }
vote-rules = So wird abgestimmt
vote-rule-who = Wer:
vote-rule-who-text = alle, die hier wohnen und mindestens 14 Jahre alt sind.
vote-rule-once = Wie oft:
vote-rule-secret = Geheimnis:
vote-rule-until = Bis wann:
vote-rule-effect = Was es bewirkt:
vote-rule-effect-text = Das Ergebnis ist ein Meinungsbild, keine rechtsverbindliche Wahl. Der Gemeinderat berät darüber und begründet seinen Beschluss.
vote-ballot = Ihr Stimmzettel
vote-measures = Vorgeschlagene Maßnahmen
vote-yes = Ja
vote-no = Nein
vote-abstain = Enthaltung
vote-more = Mehr zur Maßnahme
vote-submit = Stimme abgeben
vote-change = Stimme ändern
vote-withdraw-title = Stimme zurückziehen
vote-withdraw = Stimme zurückziehen
vote-withdraw-text = Ihr Stimmzettel zählt dann nicht mehr, und Ihre Quittung gilt nicht mehr. Bis zum Ende können Sie wieder abstimmen.
vote-saving = Wird gespeichert …
vote-saved = Gespeichert
vote-open-note = { $method ->
    [yes_no] Was Sie offen lassen, zählt als nicht abgestimmt.
    [consent] Was Sie offen lassen, zählt als nicht abgestimmt.
    [approval] Sie müssen nicht alles ankreuzen.
    [points] Sie müssen nicht alle Punkte vergeben.
    [score] Ohne Note zählt ein Vorschlag bei Ihnen nicht mit.
    [ranking] Was Sie offen lassen, steht hinter allem, was einen Platz hat.
   *[budget] Sie müssen nicht alles Geld verplanen.
}
vote-sign-in = Zum Abstimmen anmelden
vote-sign-in-text = So zählt jede Person einmal. Ein Konto ist in zwei Minuten angelegt.
vote-closed = Die Abstimmung ist beendet
vote-closed-text = Niemand kann mehr abstimmen oder eine Stimme ändern. Wie einzelne Personen abgestimmt haben, lässt sich nicht mehr feststellen, außer aus Sicherungen, die höchstens 30 Tage alt sind.
vote-lead = { $method ->
    [yes_no] Sagen Sie zu jedem Vorschlag Ja oder Nein, oder enthalten Sie sich.
    [consent] Sagen Sie zu jedem Vorschlag, ob Sie damit leben können. Wer einen Einwand hat, nennt den Grund.
    [approval] Kreuzen Sie alle Vorschläge an, die Sie gut finden.
    [points] Verteilen Sie Punkte auf die Vorschläge.
    [score] Geben Sie den Vorschlägen Noten. Je höher die Zahl, desto besser.
    [ranking] Bringen Sie die Vorschläge in Ihre Reihenfolge: 1 für den liebsten, dann 2, 3 und so weiter.
   *[budget] Legen Sie Vorschläge in den Korb, bis das Geld verplant ist.
}
vote-rule-how = Wie:
vote-rule-limits = Grenzen:
vote-rule-counted = Auszählung:
vote-rule-quorum = Gültig:
vote-rule-tie = Gleichstand:
vote-rule-published = Veröffentlicht wird:
vote-rule-level = Vertrauensstufe:
vote-level-self = { $level }. Wohnort und Alter: nach eigener Angabe.
vote-rule-later = Wer das Stimmrecht später verliert:
vote-rule-later-text = Was abgegeben ist, zählt, auch wenn jemand wegzieht, gesperrt wird oder das Konto löscht. Abgeben oder ändern kann dann niemand mehr. Einzelne Stimmen nimmt niemand heraus, auch die Verwaltung nicht.
vote-who-some = alle, für die das gilt: { $conditions }.
vote-who-named = von der Gemeinde als berechtigt eingetragen
vote-who-age = am { $day } mindestens { $years } Jahre alt, laut Melderegister
vote-who-districts = laut Melderegister wohnhaft in: { $districts }
vote-lack-title = Sie können hier nicht abstimmen
vote-lack-contact = Kontakt zur Gemeinde
vote-rule-trust = Was wir nicht versprechen:
vote-rule-trust-text = Das ist eine Beteiligung, keine Wahl. Solange die Abstimmung läuft, müssen Sie dem Server der Gemeinde vertrauen. Vor jemandem, der Ihnen beim Abstimmen zusieht, kann kein Programm schützen.
vote-rules-more = Alle Regeln
vote-once-changeable = einmal je Person. Bis zum Ende können Sie Ihre Stimme ändern, es zählt die letzte.
vote-once-secret = einmal je Person. Was abgegeben ist, kann niemand mehr ändern, auch Sie nicht.
vote-secrecy = { $secrecy ->
    [secret] Ihr Stimmzettel wird ohne Namen und ohne Kennung gespeichert. Notiert wird nur, dass Sie abgestimmt haben. Solange die Abstimmung läuft, könnte jemand mit vollem Zugriff auf den Server zusehen, danach verbindet niemand mehr beides, außer aus Sicherungen, die höchstens 30 Tage alt sind.
   *[confidential] Bis zum Ende der Abstimmung könnte jemand mit vollem Zugriff auf den Server Person und Stimme verbinden, danach niemand mehr, außer aus Sicherungen, die höchstens 30 Tage alt sind.
}
vote-limit-least = Mindestens { $count } Vorschläge.
vote-limit-most = Höchstens { $count ->
    [one] ein Vorschlag
   *[other] { $count } Vorschläge
}.
vote-limit-points = { $count ->
    [one] Ein Punkt ist
   *[other] { $count } Punkte sind
} zu vergeben.
vote-limit-each = Höchstens { $count ->
    [one] ein Punkt
   *[other] { $count } Punkte
} für einen Vorschlag.
vote-limit-score = Noten von 0 bis { $max }.
vote-limit-budget = Zusammen höchstens { $amount }.
vote-limit-part = { $field }: höchstens { $amount }.
vote-counting = { $rule ->
    [simple] Ein Vorschlag ist angenommen, wenn mehr Personen Ja als Nein sagen.
    [absolute] Ein Vorschlag ist angenommen, wenn mehr als die Hälfte aller Ja sagt, die abgestimmt haben.
    [two_thirds] Ein Vorschlag ist angenommen, wenn mindestens zwei Drittel von Ja und Nein ein Ja sind.
    [two_thirds_of_cast] Ein Vorschlag ist angenommen, wenn mindestens zwei Drittel aller Ja sagen, die abgestimmt haben.
    [consent] Ein Vorschlag ist angenommen, wenn niemand einen Einwand hat.
    [approval] Vorn liegt, was die meisten angekreuzt haben.
    [points] Vorn liegt, was die meisten Punkte hat.
    [score] Vorn liegt, was die höchste Summe der Noten hat.
    [schulze] Jeder Vorschlag wird mit jedem anderen verglichen. Vorn liegt, was im Vergleich zu allen anderen öfter bevorzugt wird, auch über Umwege (Schulze-Methode).
    [borda] Jeder Platz gibt Punkte: der erste die meisten, der letzte keine. Vorn liegt, was die meisten Punkte hat (Borda-Zählung).
    [irv] Gezählt werden die ersten Plätze. Was die wenigsten hat, scheidet aus, und seine Stimmzettel gehen an den nächsten Vorschlag darauf, bis einer mehr als die Hälfte hat (Stichwahl in Runden).
    [stv] Wer so viele Stimmen hat, wie ein Platz braucht, gewinnt. Was darüber ist und was ausscheidet, geht an die nächsten Vorschläge (übertragbare Einzelstimme).
    [stv_scottish] Wer so viele Stimmen hat, wie ein Platz braucht, gewinnt. Was darüber ist und was ausscheidet, geht an die nächsten Vorschläge (übertragbare Einzelstimme, schottische Regeln).
    [greedy] Der Reihe nach gewinnt, was in den meisten Körben liegt, solange das Geld reicht.
    [equal_shares] Das Geld wird gedanklich gleich auf alle verteilt, die abstimmen. Ein Vorschlag gewinnt, wenn alle, die ihn im Korb haben, ihn gemeinsam bezahlen können (gleiche Anteile).
   *[phragmen] Alle, die abstimmen, bekommen gedanklich nach und nach gleich viel Geld. Sobald es bei denen reicht, die einen Vorschlag im Korb haben, ist er bezahlt (Phragmén).
}
vote-utility = { $utility ->
    [cost] Ein Vorschlag nützt so viel, wie er kostet.
   *[score] Jeder Vorschlag nützt gleich viel.
}
vote-completion = { $completion ->
    [none] Was vom Geld übrig bleibt, bleibt übrig.
    [add1] Bleibt Geld übrig, werden die Anteile schrittweise erhöht, bis das Geld nicht mehr reicht.
    [add1e] Bleibt Geld übrig, werden die Anteile schrittweise erhöht, bis nichts mehr dazukommt, das noch passt.
   *[greedy] Bleibt Geld übrig, gewinnt der Reihe nach, was in den meisten Körben liegt und noch passt.
}
vote-seats = Es { $count ->
    [one] gewinnt ein Vorschlag
   *[other] gewinnen höchstens { $count } Vorschläge
}.
vote-threshold = Wer gewinnt, braucht mindestens { $least } Ja-Stimmen, Kreuze oder Punkte.
vote-threshold-share = { $base ->
    [cast] Wer gewinnt, braucht Ja oder Kreuz auf mindestens { $percent } Prozent der Stimmzettel.
   *[entitled] Wer gewinnt, braucht Ja oder Kreuz von mindestens { $percent } Prozent aller, die abstimmen dürfen. Mit dem Ergebnis wird veröffentlicht, wie viele das waren.
}
vote-quorum = ab { $count ->
    [one] einem Stimmzettel
   *[other] { $count } Stimmzetteln
}. Sind es weniger, gilt nichts als angenommen.
vote-quorum-share = wenn mindestens { $percent } Prozent aller abstimmen, die es dürfen. Sind es weniger, gilt nichts als angenommen. Mit dem Ergebnis wird veröffentlicht, wie viele abstimmen durften.
vote-quorum-none = mit jeder Zahl von Stimmzetteln.
vote-cost = Kosten: { $cost }
vote-costs-break-ties = Liegen zwei gleichauf, entscheiden die Kosten: Das Günstigere geht vor.
vote-tie = { $tie ->
    [lot] Das Los entscheidet. Die Zahl, aus der gelost wird, liegt vor der ersten Stimme versiegelt fest und wird am Ende veröffentlicht.
    [cost] Das Günstigere geht vor, danach das, was auf dem Stimmzettel weiter oben steht.
   *[order] Es geht vor, was auf dem Stimmzettel weiter oben steht.
}
vote-published-whole = Bei weniger als { $least } Stimmzetteln kein einzelner. Ab { $least } alle, ohne Namen und in zufälliger Reihenfolge, damit jede Person nachzählen kann. Seltene Stimmzettel sind darin wiederzuerkennen: von jemandem, der genau weiß, was eine Person ausgefüllt hat, oder der es ihr vorgegeben hat.
vote-published-split = Bei weniger als { $least } Stimmzetteln kein einzelner. Ab { $least } alle, ohne Namen, in einzelne Angaben zerlegt und gemischt, damit jede Person nachzählen kann.
vote-rule-receipt = Quittung:
vote-receipt = { $kind ->
    [secret] Sie zeigt, dass Ihr Stimmzettel in der Urne liegt und später gezählt ist. Sie können sie jemandem zeigen, der für eine Stimme bezahlt. Wie Sie abgestimmt haben, beweist sie nicht: Welcher Stimmzettel Ihrer ist, steht nirgends.
    [code] Sie zeigt, dass Ihre Stimme angekommen und später gezählt ist. Sie können sie jemandem zeigen, der für eine Stimme bezahlt. Wie Sie abgestimmt haben, beweist sie nicht.
   *[changeable] Sie zeigt, dass Ihre Stimme angekommen und später gezählt ist. Sie können sie jemandem zeigen, der für eine Stimme bezahlt. Wie Sie abgestimmt haben, beweist sie nicht. Bis zum Ende sehen Sie Ihre Stimme auf dieser Seite. Auch wer sie dort sieht, weiß nicht, ob sie so bleibt: Sie können sie noch ändern.
}
vote-not-sealed = Wenn die Abstimmung beginnt, werden die Regeln versiegelt. Dann steht hier ihr Fingerabdruck.
vote-fingerprint = Fingerabdruck der Regeln
vote-fingerprint-text = Versiegelt am { $when }. Wer sich den Fingerabdruck notiert, kann später prüfen, dass keine Regel geändert wurde.
vote-fingerprint-file = Versiegelte Regeln herunterladen
vote-fingerprint-check = Der Fingerabdruck ist die SHA-256-Prüfsumme dieser Datei.
vote-state-open = Noch nicht abgegeben
vote-state-kept = Noch nicht abgegeben. Ihre Auswahl ist zwischengespeichert, gezählt wird erst, was Sie abgeben.
vote-state-kept-now = Noch nicht abgegeben. Zwischengespeichert.
vote-state-changed = Geändert und noch nicht abgegeben
vote-state-cast = Abgegeben, Fassung { $number }
vote-state-cast-kept = Abgegeben ist Fassung { $number }. Was hier steht, ist zwischengespeichert und noch nicht abgegeben.
vote-state-withdrawn = Zurückgezogen. Ihr Stimmzettel zählt nicht.
vote-state-secret = Abgegeben
vote-secret-before = Nach dem Abgeben können Sie Ihre Stimme nicht mehr ändern und nicht mehr ansehen.
vote-secret-after = Ihr Stimmzettel liegt in der Urne. Welcher Ihrer ist, steht nirgends, deshalb können auch Sie ihn hier nicht mehr sehen oder ändern.
vote-change-note = Bis { $until } können Sie Ihre Stimme ändern.
vote-keep = Zwischenspeichern
vote-unfinished-change = Geändert und noch nicht abgegeben
vote-unfinished-until = Möglich ist das bis { $until }.
vote-unfinished-link = Zum Stimmzettel
vote-stale = Stand, als diese Seite geladen wurde. Beim Zwischenspeichern und beim Abgeben wird neu gerechnet.
vote-no-objection = Kein Einwand
vote-objection = Einwand
vote-reason = Grund Ihres Einwands
vote-reason-of-no = Warum nicht? (freiwillig)
vote-reason-hint = Bitte keine Namen. Gründe liest nach dem Ende nur die Verwaltung, ohne Ihren Namen. Höchstens { $max } Zeichen.
vote-marks-left = Noch { $left } von { $most } möglich
vote-marks-over = Zu viele: { $over } mehr als erlaubt
vote-money-left = Rest: { $left } von { $most }
vote-money-over = Zu teuer: { $over } über dem Budget
vote-part-left = { $field }, Rest: { $left }
vote-part-over = { $field }: { $over } über der Obergrenze
vote-points = Punkte
vote-points-left = Noch zu vergeben: { $left } von { $most } Punkten
vote-points-over = Zu viele Punkte: { $over } mehr als erlaubt
vote-points-up = Ein Punkt mehr
vote-points-down = Ein Punkt weniger
vote-rank = Platz
vote-rank-up = Höher
vote-rank-down = Tiefer
vote-order = Ihre Reihenfolge
vote-order-empty = Noch leer. Mit den Pfeilen oder einer Zahl nehmen Sie einen Vorschlag auf.
vote-order-place = { $title }: Platz { $place }
vote-order-out = { $title }: nicht mehr in der Reihenfolge
vote-score-low = 0: gar nicht gut
vote-score-high = { $max }: sehr gut
vote-score-none = Keine Note
vote-score-grade = Note

options-title = Maßnahmen der Abstimmung
options-lead = Gefragt wird nach vorgeschlagenen Maßnahmen. Sie können die Auswahl ändern, bis die Abstimmung beginnt.
options-frozen = Die Auswahl steht fest
options-new = Maßnahme hinzufügen
options-measure = Maßnahme
options-measure-hint = Zur Wahl stehen Maßnahmen mit dem Stand „vorgeschlagen“.
options-choose = Bitte wählen
options-add = Hinzufügen
options-remove = Entfernen
options-costs = Es fehlen Kosten
options-cost = Kosten auf dem Stimmzettel
options-cost-hint = In Euro, zum Beispiel 12.000
options-cost-save = Kosten speichern

rules-title = Regeln
rules-lead = Nach diesen Regeln wird abgestimmt. Sie können sie ändern, bis die Abstimmung beginnt. Dann werden sie versiegelt und stehen öffentlich auf der Seite.
rules-save = Regeln speichern
rules-fixed = Die Regeln stehen fest
rules-fixed-text = Die Abstimmung hat begonnen, die Regeln sind versiegelt. Niemand kann sie mehr ändern.
rules-public-page = Zur Seite der Abstimmung
rules-of-method = Was steht auf dem Stimmzettel?
rules-of-method-hint = Danach richtet sich, wonach die Felder darunter fragen.
rules-method = { $method ->
    [yes_no] Ja oder Nein: zu jeder Maßnahme für sich
    [consent] Konsent: angenommen ist, wogegen niemand einen begründeten Einwand hat
    [approval] Zustimmung: ankreuzen, was gefällt
    [points] Punkte: eine feste Zahl von Punkten verteilen
    [score] Noten: jede Maßnahme bewerten
    [ranking] Reihenfolge: die Maßnahmen ordnen
   *[budget] Bürgerhaushalt: Maßnahmen mit Kosten in einen Korb legen
}
rules-of-ballot = Grenzen des Stimmzettels
rules-choices-min = Mindestzahl der Maßnahmen
rules-choices-min-hint = Bleibt das Feld leer, genügt eine.
rules-choices-max = Höchstzahl der Maßnahmen
rules-points = Punkte je Person
rules-points-hint = So viele darf eine Person verteilen. Übrig lassen darf sie welche.
rules-points-each = Höchstens für eine Maßnahme
rules-points-each-hint = Bleibt das Feld leer, dürfen alle auf eine.
rules-score = Beste Note
rules-score-hint = Die schlechteste ist 0. Üblich sind 5 oder 10.
rules-budget = Budget
rules-budget-hint = In Euro, zum Beispiel 50.000. Die Kosten der Maßnahmen tragen Sie auf deren Seite ein.
rules-ceiling = Obergrenze für „{ $field }“
rules-ceiling-hint = In Euro. Bleibt das Feld leer, begrenzt hier nur das Budget.
rules-of-count = Auszählung
rules-of-majority = Nötige Mehrheit
rules-majority = { $majority ->
    [simple] einfache: mehr Ja als Nein
    [absolute] absolute: Ja von mehr als der Hälfte aller, die abstimmen
    [two_thirds_of_cast] zwei Drittel aller, die abstimmen
   *[two_thirds] zwei Drittel von Ja und Nein
}
rules-of-counting = Verfahren
rules-of-counting-hint = Wenn Sie unsicher sind, lassen Sie „wie üblich“ stehen: Schulze für eine Reihenfolge, gleiche Anteile für einen Bürgerhaushalt.
rules-counting-usual = wie üblich
rules-counting = { $counting ->
    [schulze] Reihenfolge: Schulze, Vergleich von jedem mit jedem
    [borda] Reihenfolge: Borda, Punkte nach Platz
    [irv] Reihenfolge: Stichwahl in Runden, ein Sieger
    [stv] Reihenfolge: übertragbare Einzelstimme, mehrere Sieger
    [stv_scottish] Reihenfolge: übertragbare Einzelstimme, schottische Regeln
    [equal_shares] Bürgerhaushalt: gleiche Anteile
    [greedy] Bürgerhaushalt: die meisten Körbe zuerst
   *[phragmen] Bürgerhaushalt: Phragmén, nach und nach
}
rules-seats = Zahl der Gewinner
rules-seats-hint = So viele Maßnahmen gewinnen höchstens. Bleibt das Feld bei „Schulze“ leer, gewinnt eine. Bei „Stichwahl“ gewinnt immer eine.
rules-of-utility = Nutzen einer Maßnahme
rules-of-utility-hint = Gilt bei gleichen Anteilen.
rules-utility = { $utility ->
    [cost] so groß wie ihre Kosten
   *[score] bei allen gleich
}
rules-of-completion = Was mit übrigem Geld geschieht
rules-completion = { $completion ->
    [none] nichts, es bleibt übrig
    [add1] Anteile schrittweise erhöhen, bis das Geld nicht mehr reicht
    [add1e] Anteile schrittweise erhöhen, bis nichts mehr passt
   *[greedy] auffüllen: die meisten Körbe zuerst
}
rules-of-result = Wann das Ergebnis gilt
rules-quorum = Mindestzahl der Stimmzettel
rules-quorum-hint = Sind es weniger, gilt nichts als angenommen.
rules-quorum-share = Mindestbeteiligung in Prozent
rules-quorum-share-hint = Statt der Mindestzahl: so viele von allen, die abstimmen dürfen. Dafür muss ihre Zahl bekannt sein, durch eine Liste oder durch Codes. Sie wird mit dem Ergebnis veröffentlicht.
rules-threshold = Mindestzahl je Maßnahme
rules-threshold-hint = So viele Ja-Stimmen, Kreuze oder Punkte braucht eine Maßnahme, um zu gewinnen.
rules-threshold-share = Mindestanteil je Maßnahme in Prozent
rules-threshold-share-hint = So viele müssen Ja sagen oder die Maßnahme ankreuzen, damit sie gewinnt. Nicht zusammen mit einer Mindestzahl.
rules-threshold-of = Anteil woran?
rules-threshold-of-hint = Ein Anteil an den Berechtigten geht nur mit einer Liste oder mit Codes. Ihre Zahl wird mit dem Ergebnis veröffentlicht.
rules-threshold-whole = { $base ->
    [cast] an allen Stimmzetteln
   *[entitled] an allen, die abstimmen dürfen
}
rules-of-tie = Bei Gleichstand
rules-tie = { $tie ->
    [lot] Los, vor Beginn versiegelt
    [cost] die günstigere Maßnahme (dann braucht jede ihre Kosten)
   *[order] die weiter oben auf dem Stimmzettel
}
rules-of-secrecy = Wie geheim wird abgestimmt?
rules-secrecy = { $secrecy ->
    [secret] Geheim: die Stimme ist nach dem Abgeben nicht mehr änderbar und ohne Kennung gespeichert
   *[confidential] Vertraulich: die Stimme ist bis zum Ende änderbar, erst danach mit niemandem mehr verbunden
}

entitled-title = Wer darf abstimmen?
entitled-lead = Das wird mit den Regeln versiegelt, wenn die Abstimmung beginnt. Alle sehen es, bevor sie abstimmen.
entitled-circle-legend = Für wen ist die Abstimmung?
entitled-circle-hint = Für eine Schule oder einen Verein: Berechtigte laden Sie danach als Liste, oder Sie tragen sie einzeln ein.
entitled-circle = { $circle ->
    [everybody] Für alle, die hier wohnen
   *[named] Nur für Personen, die Sie eintragen
}
entitled-age = Mindestalter in Jahren
entitled-age-hint = Am Tag, an dem die Abstimmung endet. Das Alter kommt aus dem Melderegister: Die Stufe ist dann mindestens der Abgleich damit.
entitled-districts = Ortsteile
entitled-districts-hint = Wer in einem davon wohnt, darf abstimmen. Ist keiner gewählt, dürfen alle.
entitled-districts-none = Ortsteile stehen zur Wahl, wenn die Liste aus dem Melderegister eine Spalte „ortsteil“ hat.
entitled-save = Speichern
entitled-list = Liste der Berechtigten
entitled-list-text = Gespeichert werden nur Prüfwerte der E-Mail-Adressen. Nach der Auszählung werden sie mit ihrem Schlüssel vernichtet. Sobald die Abstimmung läuft, steht die Liste fest.
entitled-current = Geladen am { $day }: { $count } Personen
entitled-file = Liste als CSV-Datei
entitled-file-hint = Eine Spalte: email. Die erste Zeile nennt sie. UTF-8, höchstens 10.000 Personen. Eine neue Liste ersetzt die alte.
entitled-destroy = Liste vernichten
entitled-loaded = { $count ->
    [one] Geladen: 1 Person
   *[other] Geladen: { $count } Personen
}
entitled-mistake = { $code ->
    [columns] In der ersten Zeile muss „email“ stehen.
    [email_invalid] Keine gültige E-Mail-Adresse.
    [twice] Diese Adresse steht schon in der Liste.
    [too_many_lines] Mehr als 10.000 Personen.
   *[no_lines] Die Liste ist leer.
}
entitled-names = Einzeln eingetragen
entitled-names-text = Einzelne Personen können Sie bis zum Ende eintragen, auch am Schalter. Jeder Eintrag steht im Protokoll. Wieder austragen geht nur, bis die Abstimmung beginnt.
entitled-count = Berechtigt insgesamt: { $count }
entitled-email = E-Mail-Adresse des Kontos
entitled-email-hint = Die Person braucht ein Konto mit bestätigter Adresse.
entitled-add = Als berechtigt eintragen
entitled-withdraw-of = Zurücknehmen: { $name }

receipt-title = Quittung prüfen
receipt-lead = Mit dem Code sehen Sie, was aus einer Idee oder einem Kommentar wurde und ob eine Stimme oder Antwort gezählt ist. Bei Stimmen und Antworten zeigt er nicht, von wem sie sind und was darin steht.
receipt-code = Code der Quittung
receipt-code-hint = 16 Zeichen, zum Beispiel 7K3M-Q2VX-90AB-CDEF. Groß- und Kleinschreibung ist egal.
receipt-check = Prüfen
receipt-recorded = Angekommen
receipt-recorded-text = Diese Quittung gehört zu einer Eingabe, die gespeichert ist und am Ende gezählt wird:
receipt-counted = Gezählt
receipt-counted-text = Diese Quittung gehört zu einer Eingabe, die gezählt wurde:
receipt-unknown = Zu diesem Code gibt es nichts
receipt-unknown-text = Bitte prüfen Sie, ob alle 16 Zeichen stimmen.
receipt-idea = Ihre Idee
receipt-comment = Ihr Kommentar zu dieser Idee
receipt-public-page = Zur öffentlichen Seite
receipt-claim = In mein Konto übernehmen
receipt-claim-text = Dann steht der Beitrag unter „Meine Beiträge“ und unter Ihrem Namen. Der Code gilt danach nicht mehr.
receipt-claim-sign-in = Haben Sie ein Konto? Wenn Sie angemeldet sind, können Sie den Beitrag hier übernehmen.
