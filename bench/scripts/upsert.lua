-- The bare upsert: nothing to check, nothing to read.
wrk.method = "POST"
wrk.body = "choice=yes"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
