import type { TongxinClient } from './client.ts';
import type { Options, Schemas } from './contract.ts';
import { isProblem } from './problem.ts';

export type Change = Schemas['Change'];
type Query = NonNullable<Options<'/api/v1/changes', 'get'>['query']>;
export type FollowedResource = NonNullable<Query['resource']>;

/** What is followed: a resource as far as one's role reaches, or what a sharing agreement gives. */
export type Followed =
  | { resource: FollowedResource; agreement?: undefined; fields?: undefined }
  /** `fields`: some of those the agreement gives; all when absent. */
  | { resource?: undefined; agreement: string; fields?: readonly string[] };

/** Keeps the place in the feed, best in the same database as the copy. */
export interface CursorStore {
  load: () => Promise<string | undefined> | string | undefined;
  save: (cursor: string | undefined) => Promise<void> | void;
}

/** The caller's own copy of what is followed. */
export interface Copy {
  /** Read the whole list anew and replace the copy by it. */
  resync: () => Promise<void> | void;
  /** UPSERT writes `data` under `id`, DELETE removes `id`. The same change may come again. */
  apply: (changes: Change[]) => Promise<void> | void;
}

export type ChangeFeedSettings = Followed & {
  store: CursorStore;
  actingAs?: string;
  /** Up to 1000; 500 when absent. */
  limit?: number;
};

export interface Pulled {
  applied: number;
  resynced: boolean;
}

/** Follows what changes: nothing is missed, and the place is kept only after the changes were applied. */
export class ChangeFeed {
  private readonly client: TongxinClient;
  private readonly settings: ChangeFeedSettings;

  constructor(client: TongxinClient, settings: ChangeFeedSettings) {
    this.client = client;
    this.settings = settings;
  }

  /** Everything up to now. Call it again and again, one at a time. */
  async pull(copy: Copy): Promise<Pulled> {
    let cursor = await this.settings.store.load();
    // From where the copy was read whole, so that one baseline is obeyed once; null: it was not.
    let wholeAt: string | undefined | null = null;
    const whole = async () => {
      await copy.resync();
      wholeAt = cursor;
    };
    if (cursor === undefined) await whole();
    let applied = 0;
    for (;;) {
      const page = await this.read(cursor);
      if (page === 'restarted') {
        cursor = undefined;
        await whole();
        await this.settings.store.save(undefined);
        continue;
      }
      if (wholeAt !== cursor && page.items.some(({ op }) => op === 'BASELINE')) {
        // The copy first, then the same page anew: its rows are younger than what was copied.
        await whole();
        continue;
      }
      const changes = page.items.filter(({ op }) => op !== 'BASELINE');
      if (changes.length > 0) await copy.apply(changes);
      applied += changes.length;
      cursor = page.nextCursor;
      await this.settings.store.save(cursor);
      if (!page.more) return { applied, resynced: wholeAt !== null };
    }
  }

  private async read(cursor: string | undefined): Promise<Schemas['ChangePage'] | 'restarted'> {
    const { resource, agreement, actingAs, limit = 500 } = this.settings;
    const fields = this.settings.fields?.join(',');
    try {
      const query = { resource, agreement, fields, cursor, limit };
      return (await this.client.get('/api/v1/changes', { query, actingAs })).data;
    } catch (thrown) {
      if (cursor !== undefined && isProblem(thrown, 'FEED_RESTARTED')) return 'restarted';
      throw thrown;
    }
  }
}
