# Maßnahmen: Tatsachen, Weg von der Idee, Belege
measure-euros = { $amount } €
measure-euros-at-most = up to { $amount } €
measure-about = What it is about
measure-glance = At a glance
measure-cost = Cost
measure-cost-from = Cost from (€)
measure-cost-to = Cost up to (€)
measure-funding = Funding
measure-field = Action field
measure-first = Begins
measure-last = Ends
measure-edit = Edit measure
measure-decide = Record a decision
measure-evidence = What people said
measure-decisions = Decisions
measure-chain = How this measure came about
measure-chain-idea = Idea by { $name }:
measure-chain-supports = { $count ->
    [one] one supporter
   *[other] { $text } supporters
}
measure-chain-measure = It became this measure
measure-chain-decision = Decision of the council: { $verdict }
measure-chain-awaits = The council will decide
measure-chain-until = Implementation
decision-adopt = adopted
decision-postpone = postponed
decision-reject = rejected
decision-council = Municipal council
decision-moved = { $before } → { $after }
evidence-participants = { $count } of about { $residents } people aged 14 and over took part.
evidence-tally = { $pro }: { $yes } · { $con }: { $no } · Abstentions: { $abstain }
evidence-method = Vote ({ $method }), valid ballots: { $cast }.
evidence-place = Place { $place } of { $all }.
evidence-ideas = Most supported: { $ideas }
