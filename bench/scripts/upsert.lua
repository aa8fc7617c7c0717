-- The bare upsert: whose choice and which, as people come who know nothing of each other; something else each time they come again, also in
-- another run.
local VOTERS = 20000
local number, run = 0, os.time()

wrk.method = "POST"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"

request = function()
  local voter, choice = number * 7919 % VOTERS, run .. "-" .. math.floor(number / VOTERS)
  number = number + 1
  return wrk.format(nil, nil, nil, "voter=" .. voter .. "&choice=" .. choice)
end
