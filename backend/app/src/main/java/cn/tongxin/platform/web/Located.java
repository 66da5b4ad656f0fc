package cn.tongxin.platform.web;

/** An answer about a thing with an address; where it is new or still to come, it says which. */
public interface Located {
    /** Path of the thing, like {@code /api/v1/jobs/ID}. */
    String location();
}
