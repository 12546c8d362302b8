/** A workspace was removed meanwhile. To whoever belonged to it that is the same as being signed out. */
export class WorkspaceGone extends Error {
  constructor() {
    super('a workspace is not there');
    this.name = 'WorkspaceGone';
  }
}
