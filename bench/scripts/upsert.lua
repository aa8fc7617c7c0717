-- The bare upsert: whose choice and which, as people come who know nothing of each other; something else each time they come again.
local VOTERS = 20000
local number = 0

wrk.method = "POST"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"

request = function()
  local voter, round = number * 7919 % VOTERS, math.floor(number / VOTERS)
  number = number + 1
  return wrk.format(nil, nil, nil, "voter=" .. voter .. "&choice=" .. (round % 2 == 0 and "yes" or "no"))
end
