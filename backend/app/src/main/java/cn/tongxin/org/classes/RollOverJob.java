package cn.tongxin.org.classes;

import java.util.UUID;

/** What the jobs of roll-overs are given. */
public record RollOverJob(UUID rollOver) {}
