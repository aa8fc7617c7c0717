note-title = { $note ->
    [measure-saved] Measure saved
    [action-field-saved] Action field saved
    [strategy-saved] Strategy saved
    [decision-recorded] Decision published
   *[other] Saved
}
note-text = { $note ->
    [measure-saved] The change is public.
    [action-field-saved] The change is public.
    [strategy-saved] The change is public.
    [decision-recorded] The roadmap has changed. Everybody who took part gets a mail.
   *[other] Your entry is saved.
}
note-receipt = Your receipt
note-receipt-hint = With this code you find your contribution again. Please write it down.
note-receipt-check = Check a receipt
