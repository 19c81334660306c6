import { getDocument, PDFDataRangeTransport, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- the build makes a worker of it and gives its address
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?worker&url';
import jbig2Address from 'pdfjs-dist/wasm/jbig2.wasm?url';
import openjpegAddress from 'pdfjs-dist/wasm/openjpeg.wasm?url';

/** What scans are unpacked with: JBIG2 and fax, JPEG 2000. Loaded when a page needs one. */
const DECODERS: ReadonlyMap<string, string> = new Map([
  ['jbig2.wasm', jbig2Address],
  ['openjpeg.wasm', openjpegAddress],
]);

/** Hands the reader, which may load nothing itself, the files of the program that it asks for. */
class Decoders {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const address = DECODERS.get(filename);
    if (address === undefined) throw new Error(`not among our files: ${filename}`);
    const answer = await fetch(address, { credentials: 'same-origin' });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}

/** Read at once; a page needs some of them. */
const CHUNK_BYTES = 256 * 1024;

/**
 * The policy for the one script that this page starts as a worker: its own reader of PDFs, by its own address.
 * Anything else is refused, so the policy is no door (CSP: require-trusted-types-for 'script').
 */
const policy = window.trustedTypes?.createPolicy('copydesk-pdf', {
  createScriptURL(address) {
    if (address !== workerAddress) throw new TypeError('not the reader of PDFs');
    return address;
  },
});

let reader: PDFWorker | undefined;

/** One reader for all documents, started with the first: what a document is handed it leaves running. */
function pdfReader(): PDFWorker {
  if (reader && !reader.destroyed) return reader;
  const address = policy ? policy.createScriptURL(workerAddress) : workerAddress;
  reader = PDFWorker.create({ port: new Worker(address, { type: 'module' }) });
  return reader;
}

/** Asks for the ranges that the reader needs; a report of 200 MB shows its page 12 at once. */
class StoredRanges extends PDFDataRangeTransport {
  readonly #address: string;
  readonly #failed: (error: unknown) => void;

  constructor(address: string, bytes: number, failed: (error: unknown) => void) {
    super(bytes, new Uint8Array());
    this.#address = address;
    this.#failed = failed;
  }

  override requestDataRange(begin: number, end: number): void {
    void (async () => {
      try {
        const answer = await fetch(this.#address, {
          credentials: 'same-origin',
          headers: { range: `bytes=${begin}-${end - 1}` },
        });
        if (!answer.ok) throw new Error(`status ${answer.status}`);
        this.onDataRange(begin, new Uint8Array(await answer.arrayBuffer()));
      } catch (error) {
        this.#failed(error);
      }
    })();
  }
}

/** Opens a stored PDF. Nothing in it runs: neither scripts nor forms are read, only pages are drawn. */
export function openPdf(
  address: string,
  bytes: number,
): { readonly document: Promise<PDFDocumentProxy>; close(): void } {
  const { promise: broken, reject } = Promise.withResolvers<never>();
  const loading = getDocument({
    range: new StoredRanges(address, bytes, reject),
    rangeChunkSize: CHUNK_BYTES,
    disableAutoFetch: true,
    disableStream: true,
    enableXfa: false,
    useWorkerFetch: false,
    BinaryDataFactory: Decoders,
    worker: pdfReader(),
    verbosity: 0,
  });
  return {
    document: Promise.race([loading.promise, broken]),
    close: () => void loading.destroy(),
  };
}
