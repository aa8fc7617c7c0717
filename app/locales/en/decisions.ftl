# Gemeinderat: was auf einen Beschluss wartet, und das Formular
council-title = Decisions of the council
council-lead = Proposed measures, with what people said about them.
council-waiting = Awaiting a decision
council-nothing = No measure awaits a decision at the moment.
council-newest = Latest decisions
council-others = Other measures
council-others-text = The council may decide on them again.
council-evidence = Consultations on this:
council-no-evidence = No consultation has produced an outcome on this yet.
decide-title = Record a decision
decide-grounds = Grounds
decide-origin = Origin
decide-ideas = { $count ->
    [one] one idea, supporters: { $supports }
   *[other] { $count } ideas, supporters in total: { $supports }
}
decide-done = Already done
decide-done-text = The council no longer decides on a measure that is done.
decide-verdict = The council has
decide-adopt = adopted the measure
decide-postpone = postponed the measure
decide-reject = rejected the measure
decide-reason = Reason
decide-reason-hint = Public. Everybody who took part gets it by e-mail.
decide-day = Meeting held on
decide-paper = Paper number
decide-paper-hint = For example: Vorlage 041, TOP 5
decide-plan = What changes on the roadmap
decide-plan-hint = Applies when the measure is adopted or postponed.
decide-status = Status when adopted
decide-submit = Publish the decision
council-proposals = Proposals from votes
council-proposals-text = What was elected is to come sooner. What was not is to wait. You accept or decline each proposal.
proposals-title = What is to follow
proposals-lead = The result does not change the roadmap by itself. The council accepts or declines each proposal and says why.
proposal-title = Answer of the council
proposal-kind = { $kind ->
    [advance] Proposal: to come sooner
   *[postpone] Proposal: to be postponed
}
proposal-rule = { $kind ->
    [advance] To come sooner means: one horizon earlier and four quarters sooner. What is short-term already begins one quarter sooner. Nothing begins before the current quarter.
   *[postpone] To be postponed means: the status changes, horizon and period stay on record.
}
proposal-open = Not decided yet
proposal-accepted = Accepted
proposal-declined = Declined
proposal-decided = Decided on the measure itself
proposal-answer = Record the answer
proposal-from = From the vote:
proposal-effect = What changes in the roadmap
proposal-done = This has been decided already
proposal-legend = The council has
proposal-accept = accepted the proposal
proposal-decline = declined the proposal
proposal-reason-hint = Public, also when the proposal is declined.
