-- Votes as one signed-in resident after another: session, door, rules. Who comes again says something else than before. Arguments: two
-- bodies without request ids, the number of the first resident, how many residents, and an id for all requests where each needs none of its own.
local bodies, first, people, one_id, count = {}, 0, 1, nil, 0

function init(args)
  bodies, first, people, one_id = { args[1], args[2] }, tonumber(args[3]), tonumber(args[4]), args[5]
  math.randomseed(os.time())
end

function request()
  local person, turn = first + count % people, math.floor(count / people) % 2
  count = count + 1
  local id = one_id or string.format("%08x-%04x-4%03x-8%03x-%012x", math.random(0, 0x7fffffff), math.random(0, 0xffff), math.random(0, 0xfff),
    math.random(0, 0xfff), count)
  local headers = {
    ["Content-Type"] = "application/x-www-form-urlencoded",
    ["Accept"] = "application/json",
    ["Sec-Fetch-Site"] = "same-origin",
    ["Cookie"] = string.format("sitzung=%064x", person),
  }
  return wrk.format("POST", nil, headers, bodies[turn + 1] .. "&request_id=" .. id)
end
