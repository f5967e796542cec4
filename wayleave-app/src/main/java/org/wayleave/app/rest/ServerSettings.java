package org.wayleave.app.rest;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * How the server listens and whom it answers.
 *
 * @param host the address to listen on; a loopback address unless the user says otherwise
 * @param port the port; 0 for any that is free
 * @param gate who may read and change what is kept
 * @param requestsPerSecond how many requests of one client are answered in a second on average; 0
 *     for any number
 */
public record ServerSettings(String host, int port, Gate gate, int requestsPerSecond) {

  /** Tells who may read and change what is kept on the server. Safe to share between threads. */
  public interface Gate {

    /** Nobody has a token, and nobody needs one. */
    Gate OPEN =
        new Gate() {
          @Override
          public boolean needsToken() {
            return false;
          }

          @Override
          public boolean isToken(String text) {
            return false;
          }
        };

    /** Whether a token is needed: there is at least one. */
    boolean needsToken();

    /** Whether the text is one of the tokens; takes as long for a wrong one as for a right one. */
    boolean isToken(String text);
  }

  /** Whether the address can be reached from this machine only. */
  public static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** A server for this machine only, without tokens. */
  public static ServerSettings ofThisMachine(int port) {
    return new ServerSettings("127.0.0.1", port, Gate.OPEN, 0);
  }
}
