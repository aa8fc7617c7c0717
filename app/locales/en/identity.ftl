# Who can take part: the rungs, what they ask for, how to move up
rung-name = { $rung ->
    [none] Without an account
    [mail] Account with a confirmed e-mail address
    [code] Code from a letter of the municipality
    [list] Checked against the residents' register
    [counter] Identity document shown at the town hall
   *[eid] Electronic identity card
}
rung-short = { $rung ->
    [none] no account needed
    [mail] with an account
    [code] with an account and a code
    [list] with an account checked against the register
    [counter] with an account and an identity document
   *[eid] with an account and an electronic identity card
}
rung-needed = { $rung ->
    [none] You need no account.
    [mail] You need an account with a confirmed e-mail address.
    [code] You need an account and a code from a letter of the municipality.
    [list] You need an account that was checked against a list from the residents' register.
    [counter] You need an account for which you have once shown an identity document at the town hall.
   *[eid] You need an account that is connected with your electronic identity card.
}
rung-person = { $rung ->
    [none] Without accounts, contributions are counted, not people.
    [mail] One person means: one account with a confirmed e-mail address.
    [code] One person means: one code from a letter.
    [list] One person means: one entry of the list from the residents' register.
    [counter] One person means: one account for which an identity document was shown at the town hall.
   *[eid] One person means: one electronic identity card.
}
rung-way = { $rung ->
    [code] Enter the code from the letter of the municipality.
    [list] Enter your details as they stand in the residents' register.
    [counter] Come to the town hall with an identity document.
    [eid] Connect your account with your electronic identity card.
   *[mail] Open the link in the e-mail that we sent you.
}
rung-action = { $action ->
    [idea] Write an idea
    [support] Support an idea
    [comment] Comment
    [respond] Answer questions
   *[vote] Vote
}
rung-too-low = One step is still missing
rung-move-up = To the page “My level”
rung-trust = Level of trust

rungs-title = Who can take part?
rungs-text = Everybody sees this before they begin. Once somebody has done something, its level stays as it is.
rungs-save = Save levels
rungs-frozen = This is fixed because somebody has already taken part.

identity-title = My level
identity-lead = Some consultations ask for more than an e-mail address. Here you prove it. What you have contributed stays.
identity-proved = Proved
identity-not-proved = Not yet
identity-since = Since { $day }
identity-link = My level: what you have proved

redeem-title = Code from a letter
redeem-code = Your code
redeem-code-hint = 16 characters, for example 7K3M-Q2VX-90AB-CDEF. Upper and lower case do not matter.
redeem-submit = Redeem code

codes-title = Codes for letters
codes-lead = Each code counts for one account. So whoever got a letter counts exactly once.
codes-new = New codes
codes-purpose = What for?
codes-purpose-hint = Stands on each slip, for example: Vote on the village square.
codes-vote = For which vote?
codes-vote-hint = With such codes people vote without an account. They hold until the end of the vote. Once it has begun there are no more.
codes-vote-none = None: the codes move an account up a level
codes-of-vote = Codes of a vote. Used: { $used } of { $count }.
codes-none = No codes yet
codes-to-make = Make codes
codes-slip-vote = With this code you vote once, without an account, digitally or on paper. Give it to nobody.
codes-slip-vote-qr = QR code: opens the vote with this code
codes-count = How many?
codes-count-hint = At most 1,000. For more, make further packages.
codes-last-day = Until when do they hold?
codes-last-day-hint = The last day on which a code can be redeemed.
codes-prepare = Make the package
codes-state-prepared = Not printed yet
codes-state-out = Given out
codes-state-ended = Ended
codes-state-revoked = Revoked
codes-used = Redeemed: { $used } of { $count }. Valid until { $day }.
codes-shown = The codes were shown on { $day }. That cannot be repeated: stored is only what recognises them.
codes-make = Make and print the codes
codes-make-text = The codes are given out once: as a PDF to download or as a page to print. If something goes wrong, revoke the package and make a new one.
codes-make-slips-pdf = Slips as PDF
codes-make-letters-pdf = Letters as PDF, one a page
codes-make-slips = Show as slips
codes-make-letters = Show as letters, one per page
codes-printed-text = Print this page now. When you leave it, the codes can no longer be seen.
codes-slip-text = Sign in with your account and enter this code. It is for one person, until { $day }.
codes-slip-qr = QR code: opens the page for redeeming with this code
codes-frozen = The vote has begun. Which codes count has stood since then: there are no new ones, and none is revoked. If letters came into the wrong hands, two people can end the vote early.
codes-revoke = Revoke the package
codes-revoke-text = Codes that were not redeemed are void afterwards. Whoever has redeemed one keeps the level.

find-me-title = Check against the residents' register
find-me-text = The municipality has stored a list from the residents' register for this time, encrypted so that nobody can read it. Your details are compared. If they match, date of birth and part of the municipality are stored with your account, because some votes ask for them, and nothing else. You have five tries.
find-me-name = First and last name
find-me-name-hint = All names as they stand in your identity document.
find-me-born = Date of birth
find-me-born-hint = For example 3.7.1958
find-me-postcode = Postcode
find-me-postcode-hint = Of your main home
find-me-street = Street and number
find-me-street-hint = Of your main home
find-me-submit = Compare

at-counter-title = Show an identity document at the town hall
at-counter-text = Come to the town hall with your identity document. Let this page show you a short code there, and say it. Nothing of the document is stored.
at-counter-begin = Show a code for the counter
at-counter-again = Show a new code
at-counter-until = Valid until { $moment }

residents-title = Residents' register
residents-lead = With a list from the residents' register each registered person counts exactly once. Only check values are stored, and they too are destroyed at their day.
residents-file = List as a CSV file
residents-file-hint = Three columns: name; geburtsdatum; plz (or strasse). A fourth column ortsteil is possible, for votes of single parts. The first line names them. UTF-8, at most 3,000 people.
residents-last-day = Last day
residents-last-day-hint = Afterwards list and key are destroyed by themselves. One year is the most.
residents-submit = Load the list
residents-loaded = { $count ->
    [one] Loaded: 1 person
   *[other] Loaded: { $count } people
}
residents-refused = The file was not taken. Please check these lines:
residents-line = Line { $line }: { $mistake }
residents-mistake = { $code ->
    [columns] The columns are not right: name; geburtsdatum; plz or strasse.
    [name_missing] First or last name is missing.
    [date_invalid] No valid date.
    [district_missing] The part of the municipality is missing or too long.
    [place_missing] Postcode or street is missing or not right.
    [twice] This person is on the list already.
    [too_many_lines] More than 3,000 people.
    [no_lines] The list is empty.
    [unreadable] The line cannot be read.
    [file_missing] Please choose a file.
    [required] Please state the last day.
    [time_past] The last day is in the past.
    [too_late] The last day is more than a year ahead.
    [list_exists] A list is loaded already. Destroy it first.
    [list_in_use] A running vote rests on the residents' register.
   *[other] Please check what you entered.
}
residents-current = Loaded list
residents-current-text = { $count } people, loaded on { $day }. Will be destroyed after { $last }. What was proved by it holds until a new list is loaded.
residents-held-title = The list stays as it is for now
residents-held = The vote “{ $title }” rests on the residents' register. Until it ends ({ $moment }) the list cannot be destroyed and no new one can be loaded. Otherwise somebody could vote with two accounts.
residents-new = With a new list everybody matches their account once more: what was proved by an earlier list no longer holds.
residents-destroy = Destroy the list now
residents-locked = Too many tries
residents-locked-text = These people were not found five times. Ask them before you allow it once more.
residents-locked-since = Since { $day }
residents-unlock = Allow once more
residents-unlock-of = Allow once more: { $name }
