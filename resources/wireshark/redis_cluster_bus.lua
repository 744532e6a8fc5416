-- The cluster bus of Redis 7.0 and Valkey 8.0, for Wireshark 3.4 and newer. See README.md beside this file.
-- Part of Ringside; GNU General Public License, version 3 or later.

local rcmb = Proto("rcmb", "Redis Cluster Bus")

local HEADER, LIGHT_HEADER, GOSSIP = 2256, 16, 104
local LIGHT_BIT, LONGEST = 0x8000, 0x40000000
local NOBODY = string.rep("\0", 40)

local PING, PONG, MEET, FAIL, PUBLISH, AUTH_REQUEST, AUTH_ACK, UPDATE, MFSTART, MODULE, PUBLISHSHARD =
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
local TYPES = {
    [0] = "PING", "PONG", "MEET", "FAIL", "PUBLISH", "FAILOVER_AUTH_REQUEST", "FAILOVER_AUTH_ACK", "UPDATE", "MFSTART",
    "MODULE", "PUBLISHSHARD"
}
local EXTENSIONS = {
    [0] = "host name", "name for people", "forgotten node", "shard id", "IPv4 address for clients, or Redis 8's secret",
    "IPv6 address for clients"
}
local STATES = { [0] = "ok", [1] = "fail" }
local FLAGS = {
    { 0x1, "master" }, { 0x2, "replica" }, { 0x4, "pfail" }, { 0x8, "fail" }, { 0x10, "myself" },
    { 0x20, "handshake" }, { 0x40, "noaddr" }, { 0x80, "meet" }, { 0x100, "migrate_to" }, { 0x200, "nofailover" },
    { 0x400, "extensions" }, { 0x800, "light_headers" }, { 0x1000, "light_modules" },
    { 0x2000, "my_master_fails" }
}
local KNOWN_FLAGS = 0x3fff

local f = rcmb.fields
f.signature = ProtoField.string("rcmb.signature", "Signature")
f.length = ProtoField.uint32("rcmb.length", "Length", base.DEC)
f.version = ProtoField.uint16("rcmb.version", "Version", base.DEC)
f.port = ProtoField.uint16("rcmb.port", "Port for clients", base.DEC)
f.type = ProtoField.uint16("rcmb.type", "Type", base.DEC, TYPES, 0x7fff)
f.light = ProtoField.bool("rcmb.light", "Light header", 16, nil, LIGHT_BIT)
f.count = ProtoField.uint16("rcmb.count", "Gossip entries", base.DEC)
f.current_epoch = ProtoField.uint64("rcmb.current_epoch", "Current epoch", base.DEC)
f.config_epoch = ProtoField.uint64("rcmb.config_epoch", "Config epoch", base.DEC)
f.offset = ProtoField.uint64("rcmb.offset", "Replication offset", base.DEC)
f.sender = ProtoField.string("rcmb.sender", "Sender")
f.slots = ProtoField.string("rcmb.slots", "Hash slots")
f.master = ProtoField.string("rcmb.master", "Replica of")
f.ip = ProtoField.string("rcmb.ip", "Announced address")
f.extensions = ProtoField.uint16("rcmb.extensions", "Extensions", base.DEC)
f.plain_port = ProtoField.uint16("rcmb.plain_port", "Port without TLS", base.DEC)
f.bus_port = ProtoField.uint16("rcmb.bus_port", "Bus port", base.DEC)
f.state = ProtoField.uint8("rcmb.state", "Cluster state as the sender sees it", base.DEC, STATES)
f.mflags = ProtoField.uint8("rcmb.mflags", "Message flags", base.HEX)
f.paused = ProtoField.bool("rcmb.mflags.paused", "PAUSED: writes are paused", 8, nil, 0x1)
f.force_ack = ProtoField.bool("rcmb.mflags.force_ack", "FORCEACK: vote though the master is up", 8, nil, 0x2)
f.has_extensions = ProtoField.bool("rcmb.mflags.ext_data", "EXT_DATA: extensions", 8, nil, 0x4)

f.gossip_node = ProtoField.string("rcmb.gossip.node", "Node")
f.gossip_ping_sent = ProtoField.absolute_time("rcmb.gossip.ping_sent", "Ping sent", base.LOCAL)
f.gossip_pong_received = ProtoField.absolute_time("rcmb.gossip.pong_received", "Pong received", base.LOCAL)
f.gossip_ip = ProtoField.string("rcmb.gossip.ip", "Address")
f.gossip_port = ProtoField.uint16("rcmb.gossip.port", "Port for clients", base.DEC)
f.gossip_bus_port = ProtoField.uint16("rcmb.gossip.bus_port", "Bus port", base.DEC)
f.gossip_plain_port = ProtoField.uint16("rcmb.gossip.plain_port", "Port without TLS", base.DEC)

f.ext_length = ProtoField.uint32("rcmb.extension.length", "Length", base.DEC)
f.ext_type = ProtoField.uint16("rcmb.extension.type", "Type", base.DEC, EXTENSIONS)
f.ext_text = ProtoField.string("rcmb.extension.text", "Text")
f.ext_node = ProtoField.string("rcmb.extension.node", "Forgotten node")
f.ext_ttl = ProtoField.uint64("rcmb.extension.ttl", "Not back for (s)", base.DEC)
f.ext_data = ProtoField.bytes("rcmb.extension.data", "Data")

f.fail_node = ProtoField.string("rcmb.fail.node", "Failed node")
f.channel_length = ProtoField.uint32("rcmb.publish.channel_length", "Length of the channel", base.DEC)
f.message_length = ProtoField.uint32("rcmb.publish.message_length", "Length of the message", base.DEC)
f.channel = ProtoField.string("rcmb.publish.channel", "Channel", base.UNICODE)
f.message = ProtoField.string("rcmb.publish.message", "Message", base.UNICODE)
f.update_epoch = ProtoField.uint64("rcmb.update.config_epoch", "Config epoch", base.DEC)
f.update_node = ProtoField.string("rcmb.update.node", "Owner")
f.update_slots = ProtoField.string("rcmb.update.slots", "Its hash slots")
f.module_id = ProtoField.uint64("rcmb.module.id", "Module", base.HEX)
f.module_length = ProtoField.uint32("rcmb.module.length", "Length", base.DEC)
f.module_type = ProtoField.uint8("rcmb.module.type", "Type of the module's own", base.DEC)
f.module_data = ProtoField.bytes("rcmb.module.data", "Data")

local function flag_fields(prefix)
    local fields = { value = ProtoField.uint16(prefix, "Flags", base.HEX) }
    for _, flag in ipairs(FLAGS) do
        fields[flag[2]] = ProtoField.bool(prefix .. "." .. flag[2], flag[2], 16, nil, flag[1])
    end
    return fields
end
local own_flags, gossip_flags = flag_fields("rcmb.flags"), flag_fields("rcmb.gossip.flags")
for prefix, fields in pairs({ own_ = own_flags, gossip_ = gossip_flags }) do
    for name, field in pairs(fields) do
        f[prefix .. "flag_" .. name] = field
    end
end

rcmb.experts.problem = ProtoExpert.new("rcmb.problem", "Not as a server writes it", expert.group.PROTOCOL,
    expert.severity.WARN)
rcmb.experts.failover = ProtoExpert.new("rcmb.failover", "Step of a failover", expert.group.SEQUENCE,
    expert.severity.CHAT)

local function type_name(kind)
    return TYPES[kind] or ("type " .. kind)
end

local function has_bit(value, mask)
    return math.floor(value / mask) % 2 == 1
end

local function problem(item, text)
    item:add_proto_expert_info(rcmb.experts.problem, text)
end

-- Slots whose bits are set, the lowest bit of each byte first: 0-5460,7000.
local function slot_ranges(bitmap)
    local ranges, first = {}, nil
    local function close(last)
        ranges[#ranges + 1] = first == last and tostring(first) or (first .. "-" .. last)
        first = nil
    end
    for at = 1, #bitmap do
        local byte = bitmap:byte(at)
        if byte ~= (first and 255 or 0) then
            for bit = 0, 7 do
                local slot = (at - 1) * 8 + bit
                if has_bit(byte, 2 ^ bit) then
                    first = first or slot
                elseif first then
                    close(slot - 1)
                end
            end
        end
    end
    if first then
        close(#bitmap * 8 - 1)
    end
    return #ranges > 0 and table.concat(ranges, ",") or "none"
end

-- Text up to its first NUL.
local function text_of(range)
    return (range:raw():match("^[^%z]*"))
end

local function short(id)
    return id:sub(1, 8)
end

local function plural(count, one, many)
    return count .. " " .. (count == 1 and one or many)
end

local function add_id(tree, field, range)
    local id = range:string()
    local item = tree:add(field, range)
    if not id:match("^%x+$") or #id ~= 40 then
        problem(item, "This is not a node id of 40 hex digits")
    end
    return id
end

local function add_text(tree, field, range)
    return tree:add(field, range, text_of(range))
end

local function add_flags(tree, fields, range)
    local value, names = range:uint(), {}
    local item = tree:add(fields.value, range)
    for _, flag in ipairs(FLAGS) do
        item:add(fields[flag[2]], range)
        if has_bit(value, flag[1]) then
            names[#names + 1] = flag[2]
        end
    end
    item:append_text(" (" .. (#names > 0 and table.concat(names, ", ") or "none") .. ")")
    if value > KNOWN_FLAGS then
        problem(item, "Unknown flags")
    end
    return value
end

local function health(flags)
    if has_bit(flags, 0x8) then
        return "FAIL"
    end
    return has_bit(flags, 0x4) and "PFAIL" or nil
end

-- The common part of both headers. Returns the type, and whether the header is light.
local function dissect_head(tvb, tree)
    local number = tvb(12, 2):uint()
    local light = number >= LIGHT_BIT
    tree:add(f.signature, tvb(0, 4))
    local length = tree:add(f.length, tvb(4, 4))
    if tvb(4, 4):uint() ~= tvb:reported_len() then
        problem(length, "The message has " .. tvb:reported_len() .. " bytes")
    end
    local version = tree:add(f.version, tvb(8, 2))
    if tvb(8, 2):uint() ~= 1 then
        problem(version, "Only version 1 is known")
    end
    local type_item = tree:add(f.type, tvb(12, 2))
    tree:add(f.light, tvb(12, 2))
    if not TYPES[number % LIGHT_BIT] then
        problem(type_item, "Unknown type")
    elseif light and number % LIGHT_BIT ~= PUBLISH and number % LIGHT_BIT ~= PUBLISHSHARD
        and number % LIGHT_BIT ~= MODULE then
        problem(type_item, "Only PUBLISH, PUBLISHSHARD and MODULE come with a light header")
    end
    return number % LIGHT_BIT, light
end

-- The rest of the full header. Returns what the body and the summary need of it.
local function dissect_header(tvb, tree)
    local header = { count = tvb(14, 2):uint(), extensions = tvb(2214, 2):uint() }
    header.sender = add_id(tree, f.sender, tvb(40, 40))
    header.flags = add_flags(tree, own_flags, tvb(2250, 2))
    if tvb(2128, 40):raw() ~= NOBODY then
        header.master = add_id(tree, f.master, tvb(2128, 40))
    end
    tree:add(f.current_epoch, tvb(16, 8))
    tree:add(f.config_epoch, tvb(24, 8))
    header.current_epoch, header.config_epoch = tostring(tvb(16, 8):uint64()), tostring(tvb(24, 8):uint64())
    tree:add(f.offset, tvb(32, 8))
    header.offset = tostring(tvb(32, 8):uint64())
    header.slots = slot_ranges(tvb(80, 2048):raw())
    tree:add(f.slots, tvb(80, 2048), header.slots)
    add_text(tree, f.ip, tvb(2168, 46))
    tree:add(f.port, tvb(10, 2))
    tree:add(f.bus_port, tvb(2248, 2))
    tree:add(f.plain_port, tvb(2246, 2))
    local state = tree:add(f.state, tvb(2252, 1))
    if tvb(2252, 1):uint() > 1 then
        problem(state, "Unknown cluster state")
    end
    header.mflags = tvb(2253, 1):uint()
    local mflags = tree:add(f.mflags, tvb(2253, 1))
    mflags:add(f.paused, tvb(2253, 1))
    mflags:add(f.force_ack, tvb(2253, 1))
    mflags:add(f.has_extensions, tvb(2253, 1))
    if header.mflags > 7 or tvb(2254, 2):uint() ~= 0 then
        problem(mflags, "Unknown message flags")
    end
    tree:add(f.count, tvb(14, 2))
    tree:add(f.extensions, tvb(2214, 2))
    return header
end

local function dissect_gossip_entry(tvb, tree, at, number)
    local flags = tvb(at + 98, 2):uint()
    local id = tvb(at, 40):string()
    local entry = tree:add(rcmb, tvb(at, GOSSIP),
        "Gossip " .. number .. ": node " .. short(id) .. " " .. (health(flags) or "ok"))
    add_id(entry, f.gossip_node, tvb(at, 40))
    add_flags(entry, gossip_flags, tvb(at + 98, 2))
    for _, time in ipairs({ { f.gossip_ping_sent, at + 40 }, { f.gossip_pong_received, at + 44 } }) do
        local seconds = tvb(time[2], 4):uint()
        local item = entry:add(time[1], tvb(time[2], 4), NSTime(seconds, 0))
        if seconds == 0 then
            item:append_text(" (none)")
        end
    end
    add_text(entry, f.gossip_ip, tvb(at + 48, 46))
    entry:add(f.gossip_port, tvb(at + 94, 2))
    entry:add(f.gossip_bus_port, tvb(at + 96, 2))
    entry:add(f.gossip_plain_port, tvb(at + 100, 2))
    return health(flags) and (short(id) .. " " .. health(flags)) or nil
end

-- Returns where it ends, or nil when it cannot be told.
local function dissect_extension(tvb, tree, at, number)
    if at + 8 > tvb:reported_len() then
        problem(tree, "Extension " .. number .. " lies beyond the end of the message")
    end
    if at + 8 > tvb:len() then
        return nil
    end
    local length, kind = tvb(at, 4):uint(), tvb(at + 4, 2):uint()
    local sound = length >= 8 and length % 8 == 0 and at + length <= tvb:reported_len()
    local captured = at + length <= tvb:len()
    local entry = tree:add(rcmb, tvb(at, sound and captured and length or 8),
        "Extension " .. number .. ": " .. (EXTENSIONS[kind] or ("type " .. kind)))
    local length_item = entry:add(f.ext_length, tvb(at, 4))
    local kind_item = entry:add(f.ext_type, tvb(at + 4, 2))
    if not sound then
        problem(length_item, "This length is no multiple of 8, or reaches beyond the end of the message")
        return nil
    end
    if not EXTENSIONS[kind] then
        problem(kind_item, "Unknown extension")
    end
    if length == 8 or not captured then
        return captured and at + length or nil
    end
    local data = tvb(at + 8, length - 8)
    if kind == 2 and length == 56 then
        add_id(entry, f.ext_node, tvb(at + 8, 40))
        entry:add(f.ext_ttl, tvb(at + 48, 8))
    elseif EXTENSIONS[kind] and kind ~= 2 then
        add_text(entry, f.ext_text, data)
        entry:append_text(": " .. text_of(data))
    else
        entry:add(f.ext_data, data)
    end
    return at + length
end

local function dissect_heartbeat(tvb, pinfo, tree, header, kind)
    local troubles, at = {}, HEADER
    local room = math.floor((tvb:reported_len() - HEADER) / GOSSIP)
    local captured = math.floor((tvb:len() - HEADER) / GOSSIP)
    if header.count > room then
        problem(tree, "It claims " .. header.count .. " gossip entries, but has room for " .. room)
    end
    for number = 1, math.min(header.count, captured) do
        troubles[#troubles + 1] = dissect_gossip_entry(tvb, tree, at, number)
        at = at + GOSSIP
    end
    if header.extensions > 0 and not has_bit(header.mflags, 0x4) then
        problem(tree, "It has extensions, but its flags do not say EXT_DATA")
    end
    if header.count > captured then
        at = nil
    end
    for number = 1, header.extensions do
        at = at and dissect_extension(tvb, tree, at, number)
    end
    local text = TYPES[kind] .. ", epoch " .. header.current_epoch .. ", " ..
        (header.count == 0 and "no gossip" or plural(header.count, "gossip entry", "gossip entries"))
    if #troubles > 0 then
        text = text .. "; " .. table.concat(troubles, "; ")
    end
    if has_bit(header.mflags, 0x1) then
        text = text .. "; writes paused at offset " .. header.offset
    end
    -- Who was called answers, from the bus port that it announces; a PONG of the caller's own is news.
    if kind == PONG and pinfo.src_port ~= tvb(2248, 2):uint() then
        if header.master then
            text = "PONG, now replica of " .. short(header.master)
        elseif header.slots == "none" then
            text = "PONG, now master without slots"
        else
            text = "PONG, now master of " .. header.slots .. ", config epoch " .. header.config_epoch
        end
    end
    return text, at
end

local function dissect_publish(tvb, tree, at, kind)
    if at + 8 > tvb:len() then
        return TYPES[kind], at + 8 > tvb:reported_len() and at + 8 or nil
    end
    local channel_length, message_length = tvb(at, 4):uint(), tvb(at + 4, 4):uint()
    local channel_at, message_at = at + 8, at + 8 + channel_length
    local stop = message_at + message_length
    local channel = "?"
    tree:add(f.channel_length, tvb(at, 4))
    tree:add(f.message_length, tvb(at + 4, 4))
    if channel_length > 0 and message_at <= tvb:len() then
        tree:add_packet_field(f.channel, tvb(channel_at, channel_length), ENC_UTF_8)
        channel = tvb(channel_at, channel_length):string(ENC_UTF_8)
    end
    local known = math.min(stop, tvb:len()) - message_at
    if known > 0 then
        tree:add_packet_field(f.message, tvb(message_at, known), ENC_UTF_8)
    end
    return TYPES[kind] .. " to channel " .. channel .. ", " .. plural(message_length, "byte", "bytes"), stop
end

local function dissect_update(tvb, tree)
    if tvb:len() < 4352 then
        return "UPDATE", 4352
    end
    local slots = slot_ranges(tvb(2304, 2048):raw())
    tree:add(f.update_epoch, tvb(2256, 8))
    local owner = add_id(tree, f.update_node, tvb(2264, 40))
    tree:add(f.update_slots, tvb(2304, 2048), slots)
    local epoch = tostring(tvb(2256, 8):uint64())
    if slots == "none" then
        return "UPDATE: " .. short(owner) .. " has no slots since epoch " .. epoch, 4352
    end
    return "UPDATE: slots " .. slots .. " belong to " .. short(owner) .. " since epoch " .. epoch, 4352
end

local function dissect_module(tvb, tree, at)
    local data = at + 13
    if tvb:len() < data then
        return "MODULE", tvb:reported_len() < data and data or nil
    end
    local length = tvb(at + 8, 4):uint()
    tree:add_le(f.module_id, tvb(at, 8))
    tree:add(f.module_length, tvb(at + 8, 4))
    tree:add(f.module_type, tvb(at + 12, 1))
    local known = math.min(length, tvb:len() - data)
    if known > 0 then
        tree:add(f.module_data, tvb(data, known))
    end
    return "MODULE: " .. plural(length, "byte", "bytes"), data + length
end

-- Returns the summary, and where the message has to end.
local function dissect_body(tvb, pinfo, tree, header, kind)
    if kind == PING or kind == PONG or kind == MEET then
        return dissect_heartbeat(tvb, pinfo, tree, header, kind)
    end
    if header.count > 0 or header.extensions > 0 then
        problem(tree, "It claims gossip or extensions, which its type does not have")
    end
    if kind == FAIL then
        if tvb:len() < HEADER + 40 then
            return "FAIL", HEADER + 40
        end
        return "FAIL: " .. short(add_id(tree, f.fail_node, tvb(HEADER, 40))) .. " has failed", HEADER + 40
    elseif kind == PUBLISH or kind == PUBLISHSHARD then
        return dissect_publish(tvb, tree, HEADER, kind)
    elseif kind == AUTH_REQUEST then
        return short(header.sender) .. " asks for votes, epoch " .. header.current_epoch ..
            (has_bit(header.mflags, 0x2) and ", though its master is not FAIL" or ""), HEADER
    elseif kind == AUTH_ACK then
        return "vote of " .. short(header.sender) .. " in epoch " .. header.current_epoch, HEADER
    elseif kind == UPDATE then
        return dissect_update(tvb, tree)
    elseif kind == MFSTART then
        return "MFSTART: " .. short(header.sender) .. " asks its master to pause writes", HEADER
    elseif kind == MODULE then
        return dissect_module(tvb, tree, HEADER)
    end
    return type_name(kind) .. ", " .. plural(tvb:reported_len(), "byte", "bytes"), nil
end

local function is_step(kind)
    return kind == FAIL or kind == AUTH_REQUEST or kind == AUTH_ACK or kind == UPDATE or kind == MFSTART
end

-- One whole message, or what is there of it.
local function dissect_message(tvb, pinfo, root)
    local size = tvb:reported_len()
    local tree = root:add(rcmb, tvb())
    local text, stop
    pinfo.cols.protocol = "RCmb"
    if tvb:len() < math.min(size, LIGHT_HEADER) then
        text = "a message of which the start was not captured"
    elseif tvb:len() < LIGHT_HEADER or tvb(0, 4):string() ~= "RCmb" then
        text = "no message of the cluster bus, or its start was not captured"
        problem(tree, "It does not begin as a message does")
    else
        local kind, light = dissect_head(tvb, tree)
        if light and (kind == PUBLISH or kind == PUBLISHSHARD) then
            text, stop = dissect_publish(tvb, tree, LIGHT_HEADER, kind)
        elseif light and kind == MODULE then
            text, stop = dissect_module(tvb, tree, LIGHT_HEADER)
        elseif light then
            text = type_name(kind)
        elseif tvb:len() < HEADER then
            text, stop = type_name(kind), size < HEADER and HEADER or nil
        else
            text, stop = dissect_body(tvb, pinfo, tree, dissect_header(tvb, tree), kind)
        end
        if is_step(kind) then
            tree:add_proto_expert_info(rcmb.experts.failover, text)
        end
        if stop and stop ~= size then
            problem(tree, "What it holds takes " .. stop .. " bytes, but it has " .. size)
        end
    end
    tree:append_text(", " .. text)
    pinfo.cols.info:set(text .. "  ")
    pinfo.cols.info:fence() -- another message of the same segment comes behind it
    return tvb:len()
end

-- The length of the message that starts at `offset`; of what is none, all the rest. No string of a server is longer
-- than 512 MB, and Wireshark cannot gather 2 GB.
local function length_of(tvb, _, offset)
    if tvb:len() < offset + 8 then
        return tvb:reported_len() - offset
    end
    local length = tvb(offset + 4, 4):uint()
    if tvb(offset, 4):string() ~= "RCmb" or length < LIGHT_HEADER or length > LONGEST then
        return tvb:reported_len() - offset
    end
    return length
end

function rcmb.dissector(tvb, pinfo, tree)
    dissect_tcp_pdus(tvb, tree, LIGHT_HEADER, length_of, dissect_message)
    return tvb:len()
end

-- Every connection begins with a message, and every message with RCmb: so no port needs to be known.
rcmb:register_heuristic("tcp", function(tvb, pinfo, tree)
    if tvb:len() < 4 or tvb(0, 4):string() ~= "RCmb" then
        return false
    end
    pinfo.conversation = rcmb
    rcmb.dissector(tvb, pinfo, tree)
    return true
end)

-- For "Decode As...", where a capture begins in the middle of a message.
DissectorTable.get("tcp.port"):add_for_decode_as(rcmb)
