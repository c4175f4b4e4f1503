return { entries = { { type = "entity", set = { kind = "place", canonical = "Ukraine" }, "Ukraine" } } }
