-- Votes as a signed-in resident after another: session, door, rules. Arguments: the body without its request id, then session tokens.
local body, tokens, count = "", {}, 0

function init(args)
  body = args[1]
  for place = 2, #args do tokens[#tokens + 1] = args[place] end
  math.randomseed(os.time())
end

function request()
  count = count + 1
  local id = string.format("%08x-%04x-4%03x-8%03x-%012x", math.random(0, 0x7fffffff), math.random(0, 0xffff), math.random(0, 0xfff),
    math.random(0, 0xfff), count)
  local headers = {
    ["Content-Type"] = "application/x-www-form-urlencoded",
    ["Accept"] = "application/json",
    ["Sec-Fetch-Site"] = "same-origin",
    ["Cookie"] = "sitzung=" .. tokens[count % #tokens + 1],
  }
  return wrk.format("POST", nil, headers, body .. "&request_id=" .. id)
end
