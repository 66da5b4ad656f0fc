package cn.tongxin.platform.web;

/** An answer that nobody on the way and no browser may keep (L4, house.md §4.5). */
public interface NeverStored {}
