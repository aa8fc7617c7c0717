note-title = { $note ->
    [account-confirmed] Welcome
    [mail-sent] E-mail sent
    [account-erased] Account erased
    [notice-given] Thank you for the report
    [notice-decided] Decided
    [signed-out] Goodbye
    [session-ended] Device signed out
    [sessions-ended] All other devices are signed out
    [password-changed] New password saved
    [account-confirmed-by-code] Welcome
    [factor-removed] App removed
    [passkey-added] Passkey added
    [passkey-removed] Passkey removed
    [email-change-sent] Please check your e-mails
    [email-changed] New e-mail address saved
    [email-restored] Your previous address is back
    [idea-submitted] Thank you, your idea has arrived
    [comment-submitted] Thank you, your comment has arrived
    [approved] Approved
    [hidden] Hidden
    [all-hidden] All hidden
    [all-restored] Undone
    [account-decided] Decided
    [merged] Merged
    [unmerged] Separated again
    [answered] Answer published
    [measure-proposed] Measure proposed
    [measure-saved] Measure saved
    [action-field-saved] Action field saved
    [strategy-saved] Strategy saved
    [decision-recorded] Decision published
    [proposal-answered] Answer published
    [vote-cast] Your vote is saved
    [vote-withdrawn] Your vote is withdrawn
    [survey-answered] Thank you, your answers have arrived
    [consultation-published] Announced
    [claimed] Taken over
    [guest-idea-submitted] Thank you, your idea is here
    [guest-comment-submitted] Thank you, your comment is here
    [taken-at-counter] Taken down
    [moved-up] Proved
    [codes-prepared] Package made
    [pile-made] Pile made
    [pile-read] Reading finished
    [pile-signed] Countersigned
    [pile-reopened] Countersignature taken back
    [pile-discarded] Pile discarded
    [slip-added] Code used up
    [code-vote-cast] Your vote is saved
    [codes-revoked] Package revoked
    [confirmed-at-counter] Confirmed
    [list-destroyed] List destroyed
    [preview-made] Link made
    [preview-revoked] Link revoked
    [emblem-removed] Emblem removed
    [rungs-saved] Levels saved
    [consultation-closed] Closed and counted
    [role-changed] Role changed
    [role-asked] Wish saved
    [role-refused] Refused
    [role-withdrawn] Taken back
    [person-blocked] Account blocked
    [person-unblocked] Block lifted
    [invited] Invitation sent
    [invitation-withdrawn] Invitation taken back
    [invitation-accepted] Welcome
    [unsubscribed] Unsubscribed
    [template-reset] Reset
    [vote-kept] Saved as a draft
    [secret-vote-cast] Your vote is cast
    [end-asked] Proposal saved
    [end-changed] End changed
    [end-refused] Proposal refused
    [end-withdrawn] Proposal withdrawn
    [roll-destroyed] List destroyed
    [entitled] Named
    [entitled-withdrawn] Taken back
    [rules-saved] Rules saved
    [cost-saved] Cost saved
   *[other] Saved
}
note-text = { $note ->
    [account-confirmed] Your e-mail address is confirmed. You can take part now.
    [mail-sent] We have sent you a new e-mail. The older link no longer works.
    [account-erased] Your account is erased. One last mail confirms it.
    [notice-given] The moderators look at it.
    [notice-decided] Whoever reported is told the reason.
    [signed-out] You are signed out.
    [session-ended] The device is signed out.
    [sessions-ended] You are signed in on this device only.
    [password-changed] You are signed out on all other devices.
    [account-confirmed-by-code] Your e-mail address is confirmed and you can take part. A password chosen earlier no longer works: go on signing in by code, or set a new one with “Forgotten password”.
    [factor-removed] Nobody asks for a code any more. You are signed out on all other devices.
    [passkey-added] From now on you sign in with it, without a password.
    [passkey-removed] Nobody can sign in with it any more.
    [email-change-sent] A link is on its way to the new address. Until you open it, the previous one stays.
    [email-changed] From now on you sign in with the new address.
    [email-restored] All devices are signed out and the password no longer works. A link to set a new one is on its way to your address.
    [idea-submitted] The moderators read it before everybody sees it. “My contributions” always shows what becomes of it.
    [comment-submitted] The moderators read it before everybody sees it.
    [approved] The contribution is visible to everybody now.
    [hidden] The reason is saved, and the author gets an e-mail.
    [all-hidden] The reason stands with each contribution, the person gets an e-mail.
    [all-restored] The contributions are as they were.
    [account-decided] Whoever has confirmed their address gets an e-mail.
    [merged] The supporters have been added up.
    [unmerged] Both ideas stand on their own again.
    [answered] Everybody behind the idea gets an e-mail.
    [measure-proposed] It now appears in the action field and can be put to the vote.
    [measure-saved] The change is public.
    [action-field-saved] The change is public.
    [strategy-saved] The change is public.
    [decision-recorded] The roadmap has changed. Everybody who took part gets an e-mail.
    [proposal-answered] It stands beside the result of the vote.
    [vote-cast] You can change it until the vote closes. Your last one counts.
    [vote-withdrawn] It no longer counts. You can vote again until the end.
    [survey-answered] Your answers count.
    [claimed] The contribution now stands under “My contributions”.
    [guest-idea-submitted] The moderators read it before everybody can see it.
    [guest-comment-submitted] The moderators read it before everybody can see it.
    [taken-at-counter] The moderators read ideas before they appear.
    [moved-up] You now stand on a higher level. What you have contributed stays.
    [codes-prepared] Now you can make and print the codes.
    [pile-made] Now enter sheet after sheet.
    [pile-read] The pile is read.
    [pile-signed] The pile counts.
    [pile-reopened] The pile does not count until it is countersigned again.
    [pile-discarded] What was entered is deleted.
    [slip-added] Nobody can vote with this code any more.
    [code-vote-cast] Your code is used now.
    [codes-revoked] The remaining codes are void.
    [confirmed-at-counter] The account now stands on the level “Identity document shown at the town hall”.
    [list-destroyed] List and key are deleted. What was proved by it holds until a new list is loaded.
    [preview-made] It stands on this page. Pass it on only to whom you want.
    [preview-revoked] Whoever has it cannot read the draft any more.
    [emblem-removed] The lime leaf stands at the top of the pages again.
    [rungs-saved] Everybody sees them on the page of the consultation.
    [consultation-created] The draft is saved. Now add questions or measures, then announce it.
    [consultation-published] The consultation is public now.
    [consultation-closed] The outcome is fixed and shown with its action fields.
    [deadline-moved] The new end is shown publicly.
    [role-changed] The person receives an e-mail and signs in again.
    [role-asked] Another administrator has to agree. All of them receive an e-mail.
    [role-refused] The role stays as it is.
    [role-withdrawn] The role stays as it is.
    [person-blocked] The person is signed out everywhere and is told the reason by e-mail.
    [person-unblocked] The person can sign in again and receives an e-mail.
    [invited] The link is valid for 14 days. An older invitation to this address is void.
    [invitation-withdrawn] The link is void.
    [invitation-accepted] Sign in now to use your role.
    [unsubscribed] You will receive no more e-mails of this kind. You can change this under “My account”.
    [template-reset] The template’s text applies again.
    [vote-kept] Your vote is not cast yet. Only what you cast counts.
    [secret-vote-cast] It counts. Please write down the receipt.
    [end-asked] Another administrator has to agree. All of them receive an e-mail.
    [end-changed] The new end and the reason are shown publicly.
    [end-refused] The end stays as it is.
    [end-withdrawn] The end stays as it is.
    [roll-destroyed] Its key is destroyed too.
    [entitled] The person may vote. That is logged.
    [entitled-withdrawn] The person may no longer vote. That is logged.
    [rules-saved] Everybody sees them on the page of the vote.
   *[other] Your entry is saved.
}
note-receipt = Your receipt
note-receipt-hint = With this code you can find your contribution again. Please write it down.
note-receipt-check = Check a receipt
