package cn.tongxin.embedded.postgres;

/** A database login. */
public record Credentials(String user, String password) {
    /** Never the password: records end up in messages. */
    @Override
    public String toString() {
        return user;
    }
}
