note-title = { $note ->
   *[other] Saved
}
note-text = { $note ->
   *[other] Your entry is saved.
}
note-receipt = Your receipt
note-receipt-hint = With this code you find your contribution again. Please write it down.
note-receipt-check = Check a receipt
