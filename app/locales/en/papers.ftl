# Ballots on paper: piles, sheets, record, the empty ballot; voting by code
papers-title = Ballots on paper
papers-lead = Two people read and type each pile. When both agree, the administration lets it count. That is possible only while the vote runs.
papers-vote = Vote
papers-municipality = Municipality
papers-account-note = The digital vote is by account. The program cannot know whether somebody votes on paper as well. Only a vote by code prevents that.
papers-piles = Piles
papers-none = There is no pile yet.
papers-pile = Pile { $number }: { $label }
papers-sheets = { $count ->
    [one] 1 sheet
   *[other] { $count } sheets
}
papers-no-new = No new pile now
papers-not-begun = You can make piles as soon as the vote runs. The empty ballot is there already.
papers-over = The vote is over. The piles stay as they are.
papers-new = New pile
papers-label = Where do the sheets come from?
papers-label-hint = For example: box in the town hall, 3 December
papers-sheet-count = Number of sheets
papers-sheet-count-hint = At most 500. Number the sheets, so that both people have the same order.
papers-make = Make the pile
papers-access-title = How do voters identify themselves?
papers-access-legend = People vote
papers-access-hint = With codes: one code, one ballot, digitally or on paper. Change to codes before you announce the vote. After the beginning nothing can be changed.
papers-access = { $access ->
    [account] with an account
    [code] without an account, with a code from a letter
   *[other] otherwise
}
papers-access-is = { $access ->
    [account] The digital vote is by account.
    [code] People vote with a code from a letter: one code, one ballot, digitally or on paper.
   *[other] The rules say how people vote.
}
papers-access-save = Save
papers-state = { $state ->
    [first] First reading
    [second] Second reading
    [differs] Differences
    [agrees] Waits for the countersignature
    [signed] Counts
    [discarded] Discarded
   *[other] State unknown
}
papers-explained = { $state ->
    [first] One person enters all sheets. Whoever enters the first sheet does this reading.
    [second] Now another person enters the same sheets again, without seeing the first reading.
    [differs] Both have entered everything, but not the same on every sheet. Look at the paper together and correct.
    [agrees] Both have read the same on all sheets. The pile counts as soon as a third person of the administration countersigns it.
    [signed] The pile is countersigned and counts.
    [discarded] The pile is discarded and does not count.
   *[other] State unknown
}
papers-progress = { $entered } of { $count } sheets entered
papers-sheet = Sheet { $number }
papers-sheet-number = Sheet
papers-sheet-number-hint = Counts on by itself. To correct, type the number of an earlier sheet.
papers-keys = One digit for each measure, in the order above: 1 is yes, 2 is no, 3 is abstention, 0 is not marked.
papers-line = What stands on the sheet?
papers-line-hint = { $method ->
    [yes_no] For example 121
    [approval] The numbers of the marked measures, for example 2 5
    [budget] The numbers of the marked measures, for example 2 5
    [ranking] The numbers in the order of preference, the best first, for example 3 1 2
    [points] The points of each measure in order, a dash for none, for example 5 - 2
    [score] The grade of each measure in order, a dash for none, for example 5 - 2
   *[other] Numbers in the order above
}
papers-is-valid = Valid?
papers-valid = Valid
papers-invalid = { $reason ->
    [empty] empty
    [unclear] not clear
    [too_many] too much marked
    [signed] with a name or sign on it
    [other] for another reason
   *[unknown] reason unknown
}
papers-invalid-because = Invalid: { $reason }
papers-said = { $word ->
    [yes] Yes
    [no] No
   *[abstain] Abstention
}
papers-enter = Enter the sheet
papers-last = Entered: sheet { $sheet } – { $told }
papers-differences = Here the two have not read the same
papers-first = First reading
papers-second = Second reading
papers-correct = Correct my reading
papers-finish = Finish the reading
papers-finish-text = All sheets are entered. After finishing you can correct again only when both are done.
papers-codes = Codes of this pile
papers-codes-text = Type the codes that came with the ballots, apart from the sheets. If a code is used already, lay the closed envelope aside: it does not belong to the pile.
papers-codes-count = { $used } of { $count } codes
papers-code = Code
papers-add-code = Use up the code
papers-countersign = Countersign
papers-countersign-text = Both have read the same. With your countersignature the pile counts. Until the end of the vote it can be taken back.
papers-waits = Waits for the countersignature
papers-waits-text = Somebody of the administration who has not read this pile can countersign it.
papers-reopen = Take the countersignature back
papers-reopen-text = Then the pile does not count until it is countersigned again. Both readers can correct.
papers-discard = Discard the pile
papers-discard-text = What was entered is deleted; used codes of this pile are good again. The pile stays in the list as discarded.
papers-record = Record to print
papers-record-of = Record – { $name }
papers-record-print = Print this page, or save it as PDF from the print dialogue.
papers-record-pdf = Download as PDF
papers-record-open = The pile is not countersigned. Numbers stand here only afterwards.
papers-by-first = First read by
papers-by-second = Then read by
papers-by-third = Countersigned by
papers-made = Made
papers-count-valid = Valid ballots
papers-count-invalid = Invalid ballots
papers-reasons = Invalid because
papers-signature = Signature
papers-blank = Empty ballot
papers-blank-lead = To be printed on A4. It is made from the same rules as the digital one.
papers-blank-open = The rules can still change
papers-blank-open-text = They are fixed when the vote begins. Check then whether the printed ballot still fits.
papers-blank-head = Ballot
papers-blank-secret = Please do not sign and write nothing else on the sheet, or the ballot is invalid.
papers-blank-code = Fold the ballot into an envelope of its own. Put this and the slip with your code into a second envelope. Whoever has voted digitally with the code cannot vote on paper again.
papers-blank-until = To be handed in until { $moment }. The result is an opinion, not a legally binding election.
papers-blank-rules = Fingerprint of the rules:
papers-how = { $method ->
    [yes_no] Mark for each measure: yes, no or abstention.
    [approval] Mark the measures that you are for.
    [budget] Mark the measures that the money is to be spent on.
    [points] Distribute your points: write to the measures how many points they get.
    [score] Write a grade to each measure. The highest number is the best.
    [ranking] Write their rank to the measures: 1 is the one you like best.
   *[other] This question is voted on digitally only.
}
papers-limit-marks = At most { $max } measures.
papers-limit-points = You have { $points } points.
papers-limit-each = At most { $points } points for one measure.
papers-limit-score = Grades from 0 to { $max }.
papers-limit-euros = At most { $euros } euros together.
papers-write = { $method ->
    [points] points
    [score] grade
   *[ranking] rank
}
papers-cost = { $euros } euros
papers-counted = Ballots handed in: { $total }. Of these { $online } digital, { $valid } on paper, { $invalid } invalid.
papers-left-out = { $count ->
    [one] 1 sheet was not countersigned when the vote ended and is not counted.
   *[other] { $count } sheets were not countersigned when the vote ended and are not counted.
}
vote-by-code = This vote needs no account. You need a code from a letter of the municipality. Each code is good once: afterwards you cannot change your vote.
