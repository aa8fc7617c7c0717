# Votes, choice of measures, receipt
vote-title = Vote: { $title }
vote-rules = How the vote works
vote-rule-who = Who:
vote-rule-who-text = everybody who lives here and is at least 14.
vote-rule-once = How often:
vote-rule-secret = Secrecy:
vote-rule-until = Until:
vote-rule-effect = What it does:
vote-rule-effect-text = The result is an opinion, not a legally binding election. The council discusses it and gives reasons for its decision.
vote-ballot = Your ballot
vote-measures = Proposed measures
vote-yes = Yes
vote-no = No
vote-abstain = Abstain
vote-more = More about the measure
vote-submit = Cast vote
vote-change = Change vote
vote-withdraw-title = Withdraw vote
vote-withdraw = Withdraw vote
vote-withdraw-text = Your ballot will no longer count, and your receipt will no longer be valid. You can vote again until the end.
vote-saving = Saving …
vote-saved = Saved
vote-open-note = { $method ->
    [yes_no] Anything you leave open counts as not voted on.
    [consent] Anything you leave open counts as not voted on.
    [approval] You need not tick everything.
    [points] You need not give all points.
    [score] A proposal without a grade gets none from you.
    [ranking] What you leave open comes after all that has a place.
   *[budget] You need not spend all the money.
}
vote-sign-in = Sign in to vote
vote-sign-in-text = This way each person counts once. Creating an account takes two minutes.
vote-closed = The vote has closed
vote-closed-text = Nobody can vote or change a vote any more. How individuals voted can no longer be determined, except from backups no more than 30 days old.
vote-lead = { $method ->
    [yes_no] Say yes or no to each proposal, or abstain.
    [consent] Say of each proposal whether you can live with it. Whoever objects gives the reason.
    [approval] Tick all the proposals that you approve of.
    [points] Distribute points among the proposals.
    [score] Grade the proposals. The higher the number, the better.
    [ranking] Put the proposals in your order: 1 for the one you like best, then 2, 3 and so on.
   *[budget] Put proposals into the basket until the money is spent.
}
vote-rule-how = How:
vote-rule-limits = Limits:
vote-rule-counted = Counting:
vote-rule-quorum = Valid:
vote-rule-tie = Ties:
vote-rule-published = What is published:
vote-rule-level = Level of trust:
vote-level-self = { $level }. Residence and age: as people say themselves.
vote-rule-later = Who loses the right to vote later:
vote-rule-later-text = What was cast counts, also when somebody moves away, is blocked or erases the account. Then nobody can cast or change a vote any more. Nobody takes out single votes, not even the administration.
vote-who-some = everybody for whom this is true: { $conditions }.
vote-who-named = named by the municipality as entitled
vote-who-age = on { $day } at least { $years } years old, by the residents' register
vote-who-districts = living in, by the residents' register: { $districts }
vote-lack-title = You cannot vote here
vote-lack-contact = Contact the municipality
vote-rule-trust = What we do not promise:
vote-rule-trust-text = This is a consultation, not an election. While the vote runs you have to trust the municipality’s server. No program can protect you from somebody who watches you vote.
vote-rules-more = All rules
vote-once-changeable = once per person. You can change your vote until the end; the last one counts.
vote-once-secret = once per person. Nobody can change a ballot that is cast, not even you.
vote-secrecy = { $secrecy ->
    [secret] Your ballot is stored without your name and without anything that stands for you. Only the fact that you voted is noted. While the vote runs, somebody with full access to the server could watch; after that nobody can link the two, except from backups no more than 30 days old.
   *[confidential] Until the vote closes, somebody with full access to the server could link a person to a vote; after that nobody can, except from backups no more than 30 days old.
}
vote-limit-least = At least { $count } proposals.
vote-limit-most = At most { $count ->
    [one] one proposal
   *[other] { $count } proposals
}.
vote-limit-points = { $count ->
    [one] One point
   *[other] { $count } points
} to give.
vote-limit-each = At most { $count ->
    [one] one point
   *[other] { $count } points
} for one proposal.
vote-limit-score = Grades from 0 to { $max }.
vote-limit-budget = At most { $amount } in all.
vote-limit-part = { $field }: at most { $amount }.
vote-counting = { $rule ->
    [simple] A proposal is accepted if more people say yes than no.
    [absolute] A proposal is accepted if more than half of all who vote say yes.
    [two_thirds] A proposal is accepted if at least two thirds of yes and no are yes.
    [two_thirds_of_cast] A proposal is accepted if at least two thirds of all who vote say yes.
    [consent] A proposal is accepted if nobody objects.
    [approval] What most people ticked comes first.
    [points] What has most points comes first.
    [score] What has the highest sum of grades comes first.
    [schulze] Each proposal is compared with each other one. What is preferred to all others, also by way of a third one, comes first (Schulze method).
    [borda] Each place gives points: the first one most, the last one none. What has most points comes first (Borda count).
    [irv] First places are counted. What has fewest is out, and its ballots go to the next proposal on them, until one has more than half (instant runoff).
    [stv] Whatever has the votes that a place needs wins. What is more than that, and what is out, goes to the next proposals (single transferable vote).
    [stv_scottish] Whatever has the votes that a place needs wins. What is more than that, and what is out, goes to the next proposals (single transferable vote, Scottish rules).
    [greedy] What is in most baskets wins first, then the next, as long as the money lasts.
    [equal_shares] In thought the money is shared equally among all who vote. A proposal wins if all who have it in their baskets can pay for it together (equal shares).
   *[phragmen] In thought all who vote get the same money bit by bit. As soon as those who have a proposal in their baskets have enough, it is paid (Phragmén).
}
vote-utility = { $utility ->
    [cost] A proposal is worth what it costs.
   *[score] Each proposal is worth the same.
}
vote-completion = { $completion ->
    [none] Money that is left stays.
    [add1] If money is left, the shares are raised step by step until the money no longer suffices.
    [add1e] If money is left, the shares are raised step by step until nothing more fits.
   *[greedy] If money is left, what is in most baskets and still fits wins.
}
vote-seats = { $count ->
    [one] One proposal wins
   *[other] At most { $count } proposals win
}.
vote-threshold = To win, a proposal needs at least { $least } yes, ticks or points.
vote-threshold-share = { $base ->
    [cast] To win, a proposal needs a yes or a tick on at least { $percent } percent of the ballots.
   *[entitled] To win, a proposal needs a yes or a tick from at least { $percent } percent of all who may vote. How many they are is published with the result.
}
vote-quorum = from { $count ->
    [one] one ballot
   *[other] { $count } ballots
} on. With fewer, nothing is accepted.
vote-quorum-share = if at least { $percent } percent of all who may vote do so. With fewer, nothing is accepted. How many may vote is published with the result.
vote-quorum-none = with any number of ballots.
vote-cost = Cost: { $cost }
vote-costs-break-ties = If two are level, the costs decide: the cheaper one goes first.
vote-tie = { $tie ->
    [lot] A lot decides. The number it is drawn from is sealed before the first vote and published at the end.
    [cost] The cheaper one goes first, then the one further up on the ballot.
   *[order] The one further up on the ballot goes first.
}
vote-published-whole = With fewer than { $least } ballots, none of them. From { $least } on all of them, without names and in random order, so that anybody can recount. Rare ballots can be recognised there: by somebody who knows exactly what a person filled in, or who told them to.
vote-published-split = With fewer than { $least } ballots, none of them. From { $least } on all of them, without names, split into single marks and shuffled, so that anybody can recount.
vote-rule-receipt = Receipt:
vote-receipt = { $kind ->
    [secret] It shows that your ballot is in the box, and later that it was counted. You can show it to somebody who pays for a vote. It does not prove how you voted: which ballot is yours is written nowhere.
    [code] It shows that your vote has arrived, and later that it was counted. You can show it to somebody who pays for a vote. It does not prove how you voted.
   *[changeable] It shows that your vote has arrived, and later that it was counted. You can show it to somebody who pays for a vote. It does not prove how you voted. Until the end you see your vote on this page. Whoever sees it there does not know either whether it stays so: you can still change it.
}
vote-not-sealed = When the vote begins, the rules are sealed. Then their fingerprint is shown here.
vote-fingerprint = Fingerprint of the rules
vote-fingerprint-text = Sealed on { $when }. Whoever notes the fingerprint can check later that no rule was changed.
vote-fingerprint-file = Download the sealed rules
vote-fingerprint-check = The fingerprint is the SHA-256 checksum of this file.
vote-state-open = Not cast yet
vote-state-kept = Not cast yet. Your choices are saved as a draft; only what you cast counts.
vote-state-kept-now = Not cast yet. Saved as a draft.
vote-state-changed = Changed and not cast yet
vote-state-cast = Cast, version { $number }
vote-state-cast-kept = Version { $number } is cast. What you see here is a draft and not cast yet.
vote-state-withdrawn = Withdrawn. Your ballot does not count.
vote-state-secret = Cast
vote-secret-before = Once cast, you can neither change your vote nor see it again.
vote-secret-after = Your ballot is in the box. Which one is yours is written nowhere, so you cannot see or change it here either.
vote-change-note = You can change your vote until { $until }.
vote-keep = Save as draft
vote-unfinished-change = Changed and not cast yet
vote-unfinished-until = You can do so until { $until }.
vote-unfinished-link = To the ballot
vote-stale = As it was when this page was loaded. Saving and casting add up anew.
vote-no-objection = No objection
vote-objection = Objection
vote-reason = Reason for your objection
vote-reason-of-no = Why not? (optional)
vote-reason-hint = No names, please. After the end, only the administration reads reasons, without your name. At most { $max } characters.
vote-marks-left = { $left } of { $most } left
vote-marks-over = Too many: { $over } more than allowed
vote-money-left = Left: { $left } of { $most }
vote-money-over = Too expensive: { $over } over the budget
vote-part-left = { $field }, left: { $left }
vote-part-over = { $field }: { $over } over the ceiling
vote-points = Points
vote-points-left = Left: { $left } of { $most } points
vote-points-over = Too many points: { $over } more than allowed
vote-points-up = One point more
vote-points-down = One point less
vote-rank = Place
vote-rank-up = Up
vote-rank-down = Down
vote-order = Your order
vote-order-empty = Empty so far. Take in a proposal by its arrows or a number.
vote-order-place = { $title }: place { $place }
vote-order-out = { $title }: no longer in the order
vote-score-low = 0: not good at all
vote-score-high = { $max }: very good
vote-score-none = No grade
vote-score-grade = Grade

options-title = Measures of the vote
options-lead = The vote asks about proposed measures. You can change the choice until the vote begins.
options-frozen = The choice is fixed
options-new = Add a measure
options-measure = Measure
options-measure-hint = Only measures whose status is “proposed”.
options-choose = Please choose
options-add = Add
options-remove = Remove
options-costs = Costs are missing
options-cost = Cost on the ballot
options-cost-hint = In euros, for example 12.000
options-cost-save = Save cost

rules-title = Rules
rules-lead = The vote is held by these rules. You can change them until it begins. Then they are sealed and stand on the public page.
rules-save = Save rules
rules-fixed = The rules are fixed
rules-fixed-text = The vote has begun and the rules are sealed. Nobody can change them any more.
rules-public-page = To the page of the vote
rules-of-method = What is on the ballot?
rules-of-method-hint = The fields below depend on it.
rules-method = { $method ->
    [yes_no] Yes or no: to each measure by itself
    [consent] Consent: accepted is what nobody objects to with a reason
    [approval] Approval: tick what you like
    [points] Points: distribute a fixed number of points
    [score] Grades: grade each measure
    [ranking] Ranking: put the measures in order
   *[budget] Participatory budget: put measures with their costs into a basket
}
rules-of-ballot = Limits of the ballot
rules-choices-min = Least number of measures
rules-choices-min-hint = If left empty, one is enough.
rules-choices-max = Greatest number of measures
rules-points = Points per person
rules-points-hint = So many one person may give. Some may be left.
rules-points-each = At most for one measure
rules-points-each-hint = If left empty, all may go to one.
rules-score = Best grade
rules-score-hint = The worst is 0. Usual are 5 or 10.
rules-budget = Budget
rules-budget-hint = In euros, for example 50.000. You enter the costs of the measures on their page.
rules-ceiling = Ceiling for “{ $field }”
rules-ceiling-hint = In euros. If this is empty, only the budget limits it.
rules-of-count = Counting
rules-of-majority = Majority needed
rules-majority = { $majority ->
    [simple] simple: more yes than no
    [absolute] absolute: yes from more than half of all who vote
    [two_thirds_of_cast] two thirds of all who vote
   *[two_thirds] two thirds of yes and no
}
rules-of-counting = Method of counting
rules-of-counting-hint = If you are unsure, leave “as usual”: Schulze for a ranking, equal shares for a budget.
rules-counting-usual = as usual
rules-counting = { $counting ->
    [schulze] Ranking: Schulze, each compared with each
    [borda] Ranking: Borda, points by place
    [irv] Ranking: instant runoff, one winner
    [stv] Ranking: single transferable vote, several winners
    [stv_scottish] Ranking: single transferable vote, Scottish rules
    [equal_shares] Budget: equal shares
    [greedy] Budget: most baskets first
   *[phragmen] Budget: Phragmén, bit by bit
}
rules-seats = Number of winners
rules-seats-hint = At most so many measures win. If the field stays empty with Schulze, one wins. With instant runoff, one always wins.
rules-of-utility = Worth of a measure
rules-of-utility-hint = With equal shares.
rules-utility = { $utility ->
    [cost] as much as it costs
   *[score] the same for all
}
rules-of-completion = What happens with money that is left
rules-completion = { $completion ->
    [none] nothing, it stays
    [add1] raise the shares step by step until the money no longer suffices
    [add1e] raise the shares step by step until nothing more fits
   *[greedy] fill up: most baskets first
}
rules-of-result = When the result counts
rules-quorum = Least number of ballots
rules-quorum-hint = With fewer, nothing is accepted.
rules-quorum-share = Least turnout in percent
rules-quorum-share-hint = Instead of the least number: so many of all who may vote. Their number must be known for that, by a list or by codes. It is published with the result.
rules-threshold = Least for a measure
rules-threshold-hint = A measure needs so many yes, ticks or points to win.
rules-threshold-share = Least share for a measure in percent
rules-threshold-share-hint = So many must say yes to a measure or tick it for it to win. Not together with a least number.
rules-threshold-of = Share of what?
rules-threshold-of-hint = A share of all who may vote needs a list or codes. Their number is published with the result.
rules-threshold-whole = { $base ->
    [cast] of all ballots
   *[entitled] of all who may vote
}
rules-of-tie = In case of a tie
rules-tie = { $tie ->
    [lot] a lot, sealed before the beginning
    [cost] the cheaper measure (each then needs its cost)
   *[order] the one further up on the ballot
}
rules-of-secrecy = How secret is the vote?
rules-secrecy = { $secrecy ->
    [secret] Secret: a ballot cannot be changed once it is cast and is stored without anything that stands for the person
   *[confidential] Confidential: a ballot can be changed until the end and is linked to nobody only after that
}

entitled-title = Who may vote?
entitled-lead = This is sealed with the rules when the vote begins. Everybody sees it before they vote.
entitled-circle-legend = Whom is the vote for?
entitled-circle-hint = For a school or a club: then load those entitled as a list, or name them one by one.
entitled-circle = { $circle ->
    [everybody] For everybody who lives here
   *[named] Only for people whom you name
}
entitled-age = Minimum age in years
entitled-age-hint = On the day on which the vote ends. The age comes from the residents' register: the level is then at least a match with it.
entitled-districts = Parts of the municipality
entitled-districts-hint = Whoever lives in one of them may vote. If none is chosen, everybody may.
entitled-districts-none = Parts can be chosen when the list from the residents' register has a column “ortsteil”.
entitled-save = Save
entitled-list = List of those entitled
entitled-list-text = Only check values of the mail addresses are stored. After the count they are destroyed together with their key. Once the vote runs, the list is fixed.
entitled-current = Loaded on { $day }: { $count } people
entitled-file = List as a CSV file
entitled-file-hint = One column: email. The first line names it. UTF-8, at most 10,000 people. A new list replaces the old one.
entitled-destroy = Destroy the list
entitled-loaded = { $count ->
    [one] Loaded: 1 person
   *[other] Loaded: { $count } people
}
entitled-mistake = { $code ->
    [columns] The first line must be “email”.
    [email_invalid] Not a valid e-mail address.
    [twice] This address is in the list already.
    [too_many_lines] More than 10,000 people.
   *[no_lines] The list is empty.
}
entitled-names = Named one by one
entitled-names-text = You can name people until the end, also at the counter. Each entry is logged. Taking one back is possible only until the vote begins.
entitled-count = Entitled in all: { $count }
entitled-email = E-mail address of the account
entitled-email-hint = The person needs an account with a confirmed address.
entitled-add = Name as entitled
entitled-withdraw-of = Take back: { $name }

receipt-title = Check a receipt
receipt-lead = The code shows what became of an idea or a comment, and whether a vote or an answer is counted. Of votes and answers it shows neither whose they are nor what they say.
receipt-code = Receipt code
receipt-code-hint = 16 characters, for example 7K3M-Q2VX-90AB-CDEF. Upper and lower case make no difference.
receipt-check = Check
receipt-recorded = Received
receipt-recorded-text = This receipt belongs to something that is stored and will be counted at the end:
receipt-counted = Counted
receipt-counted-text = This receipt belongs to something that was counted:
receipt-unknown = Nothing was found for this code
receipt-unknown-text = Please check whether all 16 characters are correct.
receipt-idea = Your idea
receipt-comment = Your comment on this idea
receipt-public-page = To the public page
receipt-claim = Take into my account
receipt-claim-text = Then the contribution stands under “My contributions” and under your name. The code is void afterwards.
receipt-claim-sign-in = Do you have an account? When you are signed in, you can take over the contribution here.
