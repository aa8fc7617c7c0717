# Maßnahmen: Tatsachen, Weg von der Idee, Belege
measure-euros = { $amount } Euro
measure-euros-at-most = bis { $amount } Euro
measure-about = Darum geht es
measure-glance = Das Wichtigste
measure-cost = Kosten
measure-cost-from = Kosten von (Euro)
measure-cost-to = Kosten bis (Euro)
measure-funding = Geld von anderen Stellen
measure-field = Handlungs-Feld
measure-first = Anfang
measure-last = Ende
measure-edit = Maßnahme ändern
measure-decide = Beschluss eintragen
measure-evidence = Das haben die Menschen gesagt
measure-decisions = Beschlüsse
measure-chain = Der Weg von dieser Maßnahme
measure-chain-idea = Idee von { $name }:
measure-chain-supports = { $count ->
    [one] 1 Person unterstützt die Idee
   *[other] { $text } Personen unterstützen die Idee
}
measure-chain-measure = Daraus wurde diese Maßnahme
measure-chain-decision = Der Gemeinde-Rat hat entschieden: { $verdict }
measure-chain-awaits = Der Gemeinde-Rat entscheidet noch
measure-chain-until = Die Gemeinde setzt das um
decision-adopt = angenommen
decision-postpone = verschoben
decision-reject = abgelehnt
decision-council = Gemeinde-Rat
decision-moved = Vorher { $before }, jetzt { $after }
evidence-participants = { $count } von etwa { $residents } Menschen haben mitgemacht. Wir zählen Menschen ab 14 Jahren.
evidence-tally = { $pro }: { $yes } · { $con }: { $no } · Enthaltung: { $abstain }
evidence-method = Es gab eine Abstimmung ({ $method }). So viele Stimm-Zettel sind gültig: { $cast }.
evidence-place = Sie ist auf Platz { $place } von { $all }.
evidence-ideas = Diese Ideen haben die meisten Unterstützungen: { $ideas }
