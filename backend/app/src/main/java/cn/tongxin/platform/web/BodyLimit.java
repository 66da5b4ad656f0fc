package cn.tongxin.platform.web;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stops reading a body that is sent in chunks, without a declared length, once it is too large. */
@Provider
public class BodyLimit implements ReaderInterceptor {
    private final long most;

    public BodyLimit(@ConfigProperty(name = "tongxin.max-body-bytes") long most) {
        this.most = most;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        // An upload is counted where it is written to disk.
        if (context.getType() == InputStream.class) {
            return context.proceed();
        }
        context.setInputStream(new Counted(context.getInputStream(), most));
        return context.proceed();
    }

    /** An I/O failure, because JSON readers pass those on as they are. */
    static final class BodyTooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Counted extends FilterInputStream {
        private long left;

        Counted(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws BodyTooLarge {
            left -= read;
            if (left < 0) {
                throw new BodyTooLarge();
            }
        }
    }
}
