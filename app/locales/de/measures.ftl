# Maßnahmen: Tatsachen, Weg von der Idee, Belege
measure-euros = { $amount } €
measure-euros-at-most = bis { $amount } €
measure-about = Worum es geht
measure-glance = Auf einen Blick
measure-cost = Kosten
measure-cost-from = Kosten von (€)
measure-cost-to = Kosten bis (€)
measure-funding = Förderung
measure-field = Handlungs­feld
measure-first = Beginn
measure-last = Ende
measure-edit = Maßnahme bearbeiten
measure-decide = Beschluss eintragen
measure-evidence = Was die Beteiligung ergeben hat
measure-decisions = Beschlüsse
measure-chain = Der Weg dieser Maßnahme
measure-chain-idea = Idee von { $name }:
measure-chain-supports = { $count ->
    [one] eine Unterstützung
   *[other] { $text } Unterstützungen
}
measure-chain-measure = Daraus wurde diese Maßnahme
measure-chain-decision = Beschluss des Gemeinderats: { $verdict }
measure-chain-awaits = Der Gemeinderat entscheidet
measure-chain-until = Umsetzung
decision-adopt = angenommen
decision-postpone = zurückgestellt
decision-reject = abgelehnt
decision-council = Gemeinderat
decision-moved = { $before } → { $after }
evidence-participants = { $count } von etwa { $residents } Menschen ab 14 Jahren haben mitgemacht.
evidence-tally = { $pro }: { $yes } · { $con }: { $no } · Enthaltung: { $abstain }
evidence-method = Abstimmung ({ $method }), gültige Stimmzettel: { $cast }.
evidence-place = Platz { $place } von { $all }.
evidence-ideas = Am stärksten unterstützt: { $ideas }
