package cn.tongxin.bench.load;

/**
 * What a workload may know of an answer.
 *
 * @param etag as sent, null without one
 * @param failure beginning of the body when the status is not 2xx, else empty
 */
public record Answer(int status, String etag, String failure) {
    public boolean ok() {
        return status >= 200 && status < 300;
    }
}
