-- The bare upsert by people who come for the first time: each is another one, somewhere among those who have come.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"

function init()
  math.randomseed(os.time())
end

request = function()
  return wrk.format(nil, nil, nil, string.format("voter=%d&choice=%d", math.random(1, 2 ^ 53), math.random(1, 9)))
end
