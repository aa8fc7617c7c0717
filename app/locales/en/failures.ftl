failure-title-not-found = This page does not exist
failure-title-not-allowed = This account cannot do that
failure-title-wait = Not possible right now
failure-title-internal = Something went wrong on our side
failure-title-refused = That did not work
failure-home = To the start page
failure-incident = Error reference:
failure-message = { $code ->
    [not_found] The address may have changed, or the contribution is not public.
    [login_required] Please sign in.
    [forbidden] Your account needs further rights for this. Please ask the municipality.
    [confirm_email] Please confirm your e-mail address first. We have sent you the link.
    [approval_needed] Very many people are creating accounts right now. A moderator looks at new accounts first. Please be patient for a while.
    [factor_needed] This needs a second factor. Set one up, or sign in again with the one you have.
    [factor_on] The app is set up already.
    [factor_off] No app is set up.
    [factor_not_begun] Please begin again: the key for the app is valid for 15 minutes only.
    [step_over] It took too long, or the code was wrong too often.
    [no_passkeys_here] There are no passkeys at this address.
    [passkey_refused] This passkey is not valid here, or it took too long. Please try again.
    [passkeys_full] No more passkeys are possible. Please remove one that you no longer need.
    [send_again] Please send the form once more. It had been open too long, or came very fast.
    [already_proved] You have proved this already.
    [codes_shown] These codes were shown already. Revoke the package if printing went wrong.
    [code_used] This code is used already.
    [no_codes_here] There are no codes in this vote.
    [paper_of_consent] An objection counts with its reason. So this vote is digital only.
    [reading_taken] Somebody else does this reading already.
    [reading_done] You have finished this reading. You can correct when both are done.
    [sheets_missing] Some sheets are missing.
    [batch_differs] It can be countersigned only when both have read all sheets alike.
    [batch_signed] The pile is countersigned. To change it, the administration must take that back.
    [batch_discarded] The pile is discarded.
    [slips_missing] Codes are missing: each sheet needs one.
    [slips_full] There is a code for each sheet already.
    [revoked] This package is revoked.
    [eid_away] The provider of electronic identities does not answer. Nothing was stored. Please try again in a moment.
    [eid_used] This electronic identity card is connected with another account already. Do you have an older account? If not, please ask at the town hall.
    [not_matched] With these details no match was possible. Please check the spelling, or come to the town hall with an identity document.
    [list_locked] That were five tries. The municipality will have a look. You can also come to the town hall with an identity document.
    [no_list] No list is loaded at present.
    [list_exists] A list is loaded already.
    [list_in_use] A running vote rests on the residents' register. Until it ends the list stays as it is. When that is, stands on this page.
    [rung_needed] One step is still missing. The page “My level” says which. What you typed stays here.
    [blocked] This account is blocked. If you have questions, please contact the municipality.
    [last_admin] This is the last administrator. Please hand the task on first.
    [own_account] Nobody can block their own account.
    [four_eyes] Another administrator decides that. Four eyes see more than two.
    [second_admin_needed] That needs a second administrator. The operator adds one, with the command “dorflinde create-admin --existing”.
    [second_person_needed] The vote has begun. Two administrators change its end together, with a public reason.
    [change_waits] A proposal is waiting already.
    [end_passed] The proposed end has passed meanwhile.
    [voted_before] Another account has voted here with your e-mail address or your proof. Each person counts once.
    [not_eligible_name] This vote is only for people whom the municipality has named. The e-mail address of your account is not among them. If you belong to them, please ask at the town hall.
    [not_eligible_age_proof] There is a minimum age here. Your age is not confirmed yet: match your account with the residents' register.
    [not_eligible_age] On the day on which the vote ends you are not old enough. If that is wrong, please ask at the town hall.
    [not_eligible_district_proof] This vote is for some parts of the municipality. Where you live is not confirmed yet: match your account with the residents' register.
    [not_eligible_district] This vote is for other parts of the municipality. If that is wrong, please ask at the town hall.
    [not_for_some] This vote is for everybody. There is a list only where you name those entitled.
    [already_entitled] This person is named already.
    [request_exists] There is a wish about this person already.
    [same_role] The person has this role already.
    [not_confirmed] The person has not confirmed their e-mail address yet.
    [blocked_person] This account is blocked. Please lift the block first.
    [already_blocked] This account is blocked already.
    [not_blocked] This account is not blocked.
    [other_address] The invitation was sent to another e-mail address than that of your account.
    [account_exists] This e-mail address has an account already. Please sign in with it.
    [own_content] Somebody else decides on your own contributions.
    [bad_request] The request was incomplete. Please reload the page and try again.
    [cross_site] The request came from another site and was refused.
    [method_not_allowed] This address cannot be called in that way.
    [too_slow] That took too long. Please try again.
    [unsupported_type] We cannot read the data in this form.
    [unknown_host] There is no municipality at this address.
    [invalid] Please check your entries.
    [not_open] This consultation is not running at the moment.
    [voting_closed] The vote has closed.
    [survey_closed] The survey has closed.
    [board_closed] The idea board has closed.
    [already_answered] You have answered already. Each person counts once.
    [conflict] Something has changed in the meantime. Please look at the current version.
    [repeat] Your entry is being processed. Please try again in a moment.
    [published] The consultation is public already. A preview is not needed any more.
    [rules_frozen] It is running already, or somebody has taken part. So nothing can be changed here any more.
    [wrong_password] E-mail address and password do not match.
    [municipality_suspended] This municipality cannot be reached here for the time being.
    [link_expired] A link from an e-mail can be used once, and only for a while.
    [email_taken] Meanwhile another account has this e-mail address.
    [too_large] That was too large. Please shorten your text.
    [too_many] That was a lot of attempts in a short time. Please wait a little, then try again.
    [unavailable] The server is overloaded. Your entry was not saved. Please try again in a moment.
    [outcome_unknown] We do not know whether your entry has arrived. Just send it again: it counts only once.
    [not_published] This is not public yet.
    [hidden] The idea is hidden.
    [merged] The idea has already been merged with another one.
    [not_merged] The idea is not merged with another one.
    [has_merged] Other ideas are merged into this one. Please undo that first.
    [nothing_to_hide] There is nothing left to hide.
    [already_undone] This was undone already.
    [already_measure] This idea has already become a measure.
    [internal] Your entry may not have been saved. Please try again. If it fails again, please give the municipality the reference.
    [unreachable] The server cannot be reached. Please check your connection.
    [measure_done] The measure is already done.
    [survey_changed] The questions have changed in the meantime. Please check your answers and send them again.
    [closed] This consultation has closed.
    [already_voted] You have voted already. A secret vote cannot be changed.
    [nothing_cast] You have not voted yet. There is nothing to withdraw.
    [draft_of_secret] No draft of a secret vote is saved. Cast it when it is complete.
    [draft_of_yes_no] Each answer is cast by itself here. There is no need to save a draft.
    [proposal_answered] This proposal has been decided already.
   *[other] Please try again.
}
field-error = { $code ->
    [required] Please enter or choose something here.
    [too_long] This text is too long. Please shorten it.
    [too_short] This text is too short. Please write a little more.
    [decided] The council has decided otherwise. A new status needs a new decision.
    [unknown] This option does not exist. Please choose again.
    [invalid] This entry is not valid. Please check it.
    [email_invalid] Please enter a valid e-mail address.
    [name_reserved] This name sounds like the municipality or somebody from there. Please choose another one or add something to it.
    [domain_blocked] Addresses of this provider do not work here. Please use another e-mail address.
    [domain_invalid] Please write one provider on each line, for example throwaway.example.
    [wrong_password] E-mail address and password do not match.
    [password_wrong] The password is not right. Please try again.
    [has_role] This person has the role already, or is an administrator.
    [code_wrong] This code is wrong or has been used. Please enter a new one.
    [mail_code_wrong] This code is wrong or no longer valid. Please check it, or ask for a new one.
    [same_email] This is your e-mail address already.
    [password_short] The password needs at least 12 characters.
    [password_long] The password may have at most 256 characters.
    [password_common] This password is easy to guess. Please choose another one.
    [time_missing] This time does not exist on that day: the clocks go forward. Please choose another one.
    [time_ambiguous] This time occurs twice on that day. Please choose which one is meant.
    [time_invalid] Please enter a day and a time.
    [time_past] This moment is in the past. Please choose a later one.
    [letter_code_unknown] This code is not valid. Please check all 16 characters. Perhaps it was redeemed or has ended.
    [vote_code_unknown] This code is not good here. Please check all 16 characters.
    [vote_without_codes] There are no codes for this vote: it goes by account, or it has begun.
    [line_length] The number of digits does not fit the number of measures.
    [sheet_empty] Nothing is marked. Please enter the sheet as invalid: empty.
    [sheet_unknown] There is no such sheet in this pile.
    [sheets_invalid] Please enter a number from 1 to 500.
    [account_unknown] There is no confirmed account with this address.
    [nobody_entitled] Nobody is named as entitled yet. Please load the list first.
    [codes_missing] This vote goes by code, and there are none yet: nobody could vote. Please make some first, under “Codes for letters”.
    [announced_without_codes] This vote is announced already and has no codes: nobody could vote. It can be changed to codes while it is a draft.
    [eligibility_of_codes] People vote by code here: whoever gets a letter may vote. Age, part of the municipality and list need an account.
    [rung_of_list] Age or part of the municipality come from the residents' register. So at least a match with it is needed here.
    [rung_of_codes] People vote by code here. You change that on the page “Ballots on paper”.
    [count_invalid] Please enter a number from 1 to 1,000.
    [too_late] This day is too far ahead; one year is the most.
    [eid_refused] The proof could not be verified. Nothing was stored. Please begin again.
    [counter_code_unknown] This code is not valid, or not any more. The person can have a new one shown.
    [account_needed] Here people are counted. That needs an account.
    [code_unknown] This code belongs to nothing, or the contribution was taken over already.
    [date_invalid] Please enter a valid day.
    [end_unchanged] That is the end as it is.
    [end_before_start] The end is before the start. Please check both entries.
    [number_invalid] Please enter a whole number that is possible here.
    [id_reused] This form has already been sent with other content. Please reload the page.
    [same] That is the same idea. Please name another one.
    [taken] This already exists. Please choose something else.
    [decision_newer] There is a newer decision on this measure already.
    [date_future] This day is in the future. Please enter the day of the meeting.
    [not_euros] Please enter whole euros, for example 5.000.
    [cost_reversed] The larger amount belongs in the second field.
    [not_a_quarter] Please choose a quarter.
    [out_of_range] Please choose a number from 1 to 5.
    [two_needed] Please give at least two answers, each on a line of its own.
    [twice] This appears twice. Please delete one of them.
    [too_many] No more are possible. Please remove something.
    [move_deadline] Change the end of an announced consultation under “Move the end”.
    [questions_missing] The survey has no questions yet. Please add one.
    [options_missing] The vote does not ask about any measure yet. Please add one.
    [placeholder_unknown] There is no such placeholder. Possible are {"{name}"}, {"{gemeinde}"}, {"{titel}"} and {"{massnahme}"}.
    [placeholder_broken] A placeholder lacks a curly bracket.
    [costs_missing] With a budget, or where costs break ties, each measure needs its cost. Please enter it.
    [marks_over_options] Every ballot would have to name more measures than there are: nobody could vote. Please lower the minimum.
    [basket_never_fits] No basket that is allowed fits into budget and ceilings: nobody could vote. Please change budget, ceilings, costs or minimum.
    [entitled_unknown] A share of all who may vote needs their number. Please set who may vote: by a list or by codes.
    [number_and_share] Please give either a number or a share.
    [counting_of_other_method] This method of counting belongs to another ballot. Please choose another one.
    [less_than_min] The greatest number is smaller than the least one.
    [more_than_all] That is more than one person has in all.
    [amount_invalid] Please enter an amount in euros, for example 12.000 or 12.000,50.
    [too_few_marks] Something is missing on the ballot: more proposals are needed.
    [too_many_marks] These are too many proposals. Please take some out.
    [too_many_points] These are too many points. Please give fewer.
    [rank_twice] This place is there twice. Please give each one once.
    [rank_gap] A place before this one is missing. Please count from 1 without a gap.
    [over_budget] The basket costs more than the budget. Please take something out.
    [over_ceiling] In one action field the basket costs too much. Please take something out there.
    [reason_missing] An objection needs a reason. Please write it down.
   *[other] Please check this entry.
}
